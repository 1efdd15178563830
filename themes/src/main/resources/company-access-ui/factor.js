// Mandatory second factor: the switch, an optional date, and who would be asked.
import { createElement as h, useId, useState } from "react";
import { query } from "./api.js";
import { Refusal, useChange } from "./change.js";
import { Dialog } from "./dialog.js";
import { Field, Input } from "./form.js";
import { useLoad } from "./load.js";
import { Button, Card, Loading, Problem, Switch, usePanel } from "./parts.js";

export function SecondFactorCard({ state, wish }) {
  const { texts, company } = usePanel();
  const { t } = texts;
  const [asked, setAsked] = useState(wish ?? null);
  const change = useChange();
  const label = useId();
  const ask = (what) => {
    change.forget();
    setAsked(what);
  };
  const done = (policy) => {
    if (policy) {
      state.replace({ ...state.data, policy });
      setAsked(null);
    }
  };
  const policy = state.data?.policy;
  const required = policy?.secondFactor === "required";
  return h(
    Card,
    { title: t("factor.title"), about: t("factor.about"), testId: "second-factor" },
    !policy && (state.error ? h(Problem, { error: state.error, retry: state.reload }) : h(Loading)),
    policy && [
      h(
        "div",
        { key: "switch", className: "ca-switch-row" },
        h(Switch, {
          id: "company-access-second-factor",
          on: required,
          labelledBy: label,
          describedBy: `${label}-state`,
          onToggle: (on) => ask({ what: on ? "require" : "stop" }),
        }),
        h("span", { id: label, className: "ca-switch-label" }, t("factor.switch", company.name)),
      ),
      h("div", { key: "state", id: `${label}-state`, className: "ca-state" }, h("p", null, stateText(texts, policy, required)), h("p", null, missingText(texts, state.data.users))),
      required && h("p", { key: "date" }, h(Button, { onClick: () => ask({ what: "require", from: policy.secondFactorFrom ?? "" }) }, t("factor.date.change"))),
    ],
    asked?.what === "require" && policy && h(RequireDialog, { key: "require", asked, required, change, done, close: () => ask(null), users: state.data?.users }),
    asked?.what === "stop" && h(StopDialog, { key: "stop", change, done, close: () => ask(null) }),
  );
}

function stateText(texts, policy, required) {
  if (!required) {
    return texts.t("factor.optional");
  }
  const later = policy.secondFactorFrom && policy.secondFactorFrom > today();
  return later ? texts.t("factor.from", texts.day(policy.secondFactorFrom)) : texts.t("factor.required");
}

function missingText(texts, users) {
  return users.withoutSecondFactor ? texts.count("factor.missing", users.withoutSecondFactor, texts.number(users.total)) : texts.t("factor.missing.none");
}

const today = () => new Date().toISOString().slice(0, 10);

/** Asks before it is required, or when the date is to be moved. */
function RequireDialog({ asked, required, change, done, close, users }) {
  const { api, texts, company } = usePanel();
  const { t } = texts;
  const [from, setFrom] = useState(asked.from ?? "");
  const preview = useLoad(() => api.get(`/companies/${company.id}/users${query({ secondFactor: "missing", max: 10 })}`), [company.id]);
  const confirm = async () =>
    done(await change.run(() => api.put(`/companies/${company.id}/policy`, { secondFactor: "required", secondFactorFrom: from || null }), t("factor.toast.required")));
  return h(
    Dialog,
    {
      title: t(required ? "factor.date.change" : "factor.require.title"),
      confirm: t(required ? "save" : "factor.require.confirm"),
      busy: change.busy,
      error: h(Refusal, { error: change.error, wish: { card: "factor", what: "require", from } }),
      onConfirm: confirm,
      onClose: close,
      testId: "factor-require",
    },
    h("p", null, t("factor.require.about")),
    h("div", { className: "ca-preview", "data-testid": "factor-preview" }, previewOf(texts, preview, users)),
    h(Field, { label: t("factor.date"), hint: t("factor.date.hint") }, (field) =>
      h(Input, { ...field, type: "date", name: "from", min: today(), value: from, onChange: (event) => setFrom(event.target.value) }),
    ),
  );
}

function previewOf(texts, preview, users) {
  if (!users || (!preview.data && !preview.error)) {
    return h(Loading);
  }
  const heading = h("p", { key: "count" }, h("strong", null, missingText(texts, users)));
  if (!preview.data || !users.withoutSecondFactor) {
    return heading;
  }
  const shown = preview.data.users;
  const rest = users.withoutSecondFactor - shown.length;
  return [
    heading,
    h("ul", { key: "who" }, shown.map((user) => h("li", { key: user.id }, personText(user)))),
    rest > 0 && h("p", { key: "rest" }, texts.count("factor.more", rest)),
  ];
}

/** Name and address; the user name where there is no name, the id where this admin may see nothing of him. */
export function personText(user) {
  const name = [user.firstName, user.lastName].filter(Boolean).join(" ");
  return [name || user.username, user.email].filter(Boolean).join(", ") || user.id;
}

function StopDialog({ change, done, close }) {
  const { api, texts, company } = usePanel();
  const { t } = texts;
  const confirm = async () =>
    done(await change.run(() => api.put(`/companies/${company.id}/policy`, { secondFactor: "optional", secondFactorFrom: null }), t("factor.toast.optional")));
  return h(
    Dialog,
    {
      title: t("factor.stop.title"),
      confirm: t("factor.stop.confirm"),
      danger: true,
      busy: change.busy,
      error: h(Refusal, { error: change.error, wish: { card: "factor", what: "stop" } }),
      onConfirm: confirm,
      onClose: close,
      testId: "factor-stop",
    },
    h("p", null, t("factor.stop.about")),
  );
}
