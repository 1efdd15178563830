// What an owner does with one user: owner, internal, external, and a lost second factor.
import { createElement as h, useState } from "react";
import { Refusal, useChange } from "./change.js";
import { Dialog } from "./dialog.js";
import { personText } from "./factor.js";
import { Field, Select } from "./form.js";
import { Button, Notice, usePanel } from "./parts.js";

/** @param changed called with the row as it is then */
export function ManageDialog({ user, changed, close }) {
  const { api, texts, company, reader } = usePanel();
  const { t } = texts;
  const [kind, setKind] = useState(user.kind);
  const [owner, setOwner] = useState(user.owner);
  const [resetting, setResetting] = useState(false);
  const change = useChange();
  const path = `/companies/${company.id}/users/${encodeURIComponent(user.id)}`;
  const save = async () => {
    if (kind === user.kind && owner === user.owner) {
      close();
      return;
    }
    const row = await change.run(() => api.put(path, { owner, kind }), t("users.toast.changed", personText(user)));
    if (row) {
      changed(row);
    }
  };
  const reset = async () => {
    if (await change.run(() => api.post(`${path}/second-factor/reset`), t("users.toast.reset", personText(user)))) {
      changed({ ...user, secondFactor: { ...user.secondFactor, enrolled: false, types: [] } });
    }
  };
  if (resetting) {
    return h(
      Dialog,
      {
        key: "reset",
        title: t("users.reset.title"),
        confirm: t("users.reset"),
        danger: true,
        busy: change.busy,
        error: h(Refusal, { error: change.error }),
        onConfirm: reset,
        onClose: close,
        testId: "user-reset",
      },
      h("p", null, t("users.reset.about", personText(user))),
    );
  }
  return h(
    Dialog,
    {
      key: "manage",
      title: personText(user),
      confirm: t("save"),
      busy: change.busy,
      error: h(Refusal, { error: change.error }),
      onConfirm: save,
      onClose: close,
      testId: "user-manage",
    },
    h(Field, { label: t("users.kind"), hint: t("users.kind.hint") }, (field) =>
      h(Select, { ...field, name: "kind", value: kind, onChange: (event) => setKind(event.target.value), options: ["internal", "external"].map((each) => [each, t(`users.kind.${each}`)]) }),
    ),
    h(
      "label",
      { className: "ca-check" },
      h("input", { type: "checkbox", name: "owner", checked: owner, onChange: (event) => setOwner(event.target.checked) }),
      h("span", null, t("users.owner.label")),
    ),
    h("p", { className: "ca-hint" }, t("users.owner.hint")),
    user.id === reader && user.owner && !owner && h(Notice, { tone: "warning", live: true, title: t("users.owner.yourself") }),
    user.secondFactor.types.length > 0 && h("p", null, h(Button, { onClick: () => (change.forget(), setResetting(true)) }, t("users.reset.start"))),
  );
}
