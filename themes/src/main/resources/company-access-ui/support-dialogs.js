// What is asked before support is let in or turned away.
import { createElement as h, useState } from "react";
import { Refusal } from "./change.js";
import { Dialog } from "./dialog.js";
import { Area, Field, Select } from "./form.js";
import { Notice, usePanel } from "./parts.js";
import { period, periods } from "./support-periods.js";

/** Lets support in, or moves the end of what is open. */
export function OpenDialog({ asked, change, done, path, grant, close }) {
  const { api, texts, company } = usePanel();
  const { t } = texts;
  const [reason, setReason] = useState(asked.reason ?? "");
  const [duration, setDuration] = useState(asked.duration ?? "PT24H");
  const [missing, setMissing] = useState(false);
  const confirm = async () => {
    // The log has one line for it.
    const line = reason.trim().replace(/\s+/g, " ");
    setMissing(!line);
    if (line) {
      done(await change.run(() => api.put(path, { open: true, duration, reason: line }), t("support.toast.opened")));
    }
  };
  return h(
    Dialog,
    {
      title: t(grant ? "support.change.title" : "support.open.title", company.name),
      confirm: t(grant ? "support.change.confirm" : "support.open.confirm"),
      busy: change.busy,
      error: h(Refusal, { error: change.error, wish: { card: "support", what: "open", reason, duration } }),
      onConfirm: confirm,
      onClose: close,
      testId: "support-open",
    },
    h("p", null, t("support.open.about")),
    h(Field, { label: t("support.reason"), hint: t("support.reason.hint"), error: missing && t("support.reason.missing") }, (field) =>
      h(Area, { ...field, name: "reason", maxLength: 500, required: true, value: reason, onChange: (event) => setReason(event.target.value) }),
    ),
    h(Duration, { duration, setDuration }),
  );
}

export function ApproveDialog({ request, chosen, change, done, path, grant, close }) {
  const { api, texts } = usePanel();
  const { t } = texts;
  const asks = period(request.duration);
  const [duration, setDuration] = useState(chosen ?? asks);
  const decide = () => api.put(`${path}/requests/${request.id}`, { decision: "approve", duration });
  const until = grant && (grant.endsAt ? t("support.approve.open", texts.time(grant.endsAt)) : t("support.approve.open.untilClosed"));
  return h(
    Dialog,
    {
      title: t("support.approve.title", request.agent.name ?? t("gone")),
      confirm: t("support.approve"),
      busy: change.busy,
      error: h(Refusal, { error: change.error, wish: { card: "support", what: "approve", request: request.id, duration } }),
      onConfirm: async () => done(await change.run(decide, t("support.toast.opened"))),
      onClose: close,
      testId: "support-approve",
    },
    h("p", null, t("support.open.about")),
    h("p", null, t("support.reasonIs", request.reason)),
    until && h(Notice, { title: until }),
    h(Duration, { duration, setDuration, asks }),
  );
}

export function DenyDialog({ request, change, done, path, close }) {
  const { api, texts } = usePanel();
  const { t } = texts;
  const decide = () => api.put(`${path}/requests/${request.id}`, { decision: "deny" });
  return h(
    Dialog,
    {
      title: t("support.deny.title", request.agent.name ?? t("gone")),
      confirm: t("support.deny"),
      busy: change.busy,
      error: h(Refusal, { error: change.error }),
      onConfirm: async () => done(await change.run(decide, t("support.toast.denied"))),
      onClose: close,
      testId: "support-deny",
    },
    h("p", null, t("support.deny.about")),
  );
}

function Duration({ duration, setDuration, asks }) {
  const { texts } = usePanel();
  return h(Field, { label: texts.t("support.duration") }, (field) =>
    h(Select, { ...field, name: "duration", value: duration, options: periods(texts, asks), onChange: (event) => setDuration(event.target.value) }),
  );
}
