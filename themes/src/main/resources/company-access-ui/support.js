// Support access: the switch, its end, who asks, and what happened.
import { createElement as h, useId, useState } from "react";
import { query } from "./api.js";
import { Refusal, useChange } from "./change.js";
import { Area, Button, Card, Dialog, Field, Loading, Notice, Problem, Select, Switch, Table, Tag, useLoad, usePanel } from "./parts.js";

const PERIODS = ["PT8H", "PT24H", "P7D", "until-closed"];

export function SupportCard({ wish }) {
  const { api, texts, company, admin } = usePanel();
  const state = useLoad(() => api.get(`/companies/${company.id}/support-access`), [company.id]);
  const [asked, setAsked] = useState(wish ?? null);
  const [logRound, setLogRound] = useState(0);
  const change = useChange();
  const label = useId();
  const { t } = texts;

  const done = (answer) => {
    if (answer) {
      state.replace(answer);
      setAsked(null);
      setLogRound((before) => before + 1);
    }
  };
  const ask = (what) => {
    change.forget();
    setAsked(what);
  };
  const close = async () =>
    done(await change.run(() => api.put(`/companies/${company.id}/support-access`, { open: false }), t("support.toast.closed")));

  const { data, error } = state;
  return h(
    Card,
    { title: t("support.title"), about: t("support.about"), testId: "support-access" },
    !data && (error ? h(Problem, { error, retry: state.reload }) : h(Loading)),
    data && [
      h(
        "div",
        { key: "switch", className: "ca-switch-row" },
        h(Switch, {
          id: "company-access-support",
          on: data.open,
          labelledBy: label,
          describedBy: `${label}-state`,
          disabled: admin && !data.open,
          onToggle: (open) => (open ? ask({ what: "open" }) : close()),
        }),
        h("span", { id: label, className: "ca-switch-label" }, t("support.switch", company.name)),
      ),
      h("div", { key: "state", id: `${label}-state`, className: "ca-state" }, stateText(texts, data, admin)),
      data.open && !admin && h("p", { key: "end" }, h(Button, { onClick: () => ask({ what: "open", reason: data.grant.reason }) }, t("support.change"))),
      !asked && change.error && h(Refusal, { key: "refusal", error: change.error }),
      h(Requests, { key: "requests", requests: data.requests, ask }),
      h(Log, { key: "log", round: logRound }),
    ],
    asked?.what === "open" && h(OpenDialog, { key: "open", asked, change, done, close: () => ask(null), state: data }),
    asked?.what === "approve" && h(ApproveDialog, { key: "approve", asked, change, done, close: () => ask(null) }),
    asked?.what === "deny" && h(DenyDialog, { key: "deny", asked, change, done, close: () => ask(null) }),
  );
}

function stateText(texts, { open, grant }, admin) {
  const { t } = texts;
  if (!open) {
    return h("p", null, t(admin ? "support.closed.admin" : "support.closed"));
  }
  return [
    h("p", { key: "end" }, h("strong", null, grant.endsAt ? t("support.until", texts.time(grant.endsAt)) : t("support.untilClosed"))),
    h("p", { key: "by" }, t("support.openedBy", grant.openedBy.name ?? t("gone"), texts.time(grant.openedAt))),
    h("p", { key: "reason" }, t("support.reasonIs", grant.reason)),
  ];
}

/** Seconds of an ISO 8601 duration of days and shorter; the REST may write a week as hours. */
function seconds(duration) {
  const [, days = 0, hours = 0, minutes = 0, rest = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
}

/** The period that a duration is, or the duration itself. */
function period(duration) {
  return PERIODS.find((each) => each === duration || (seconds(each) > 0 && seconds(each) === seconds(duration))) ?? duration;
}

function periods(t) {
  return PERIODS.map((period) => [period, t(`support.period.${period}`)]);
}

function OpenDialog({ asked, change, done, close, state }) {
  const { api, texts, company } = usePanel();
  const { t } = texts;
  const [reason, setReason] = useState(asked.reason ?? "");
  const [duration, setDuration] = useState(asked.duration ?? "PT24H");
  const [missing, setMissing] = useState(false);
  const again = state?.open;
  const confirm = async () => {
    setMissing(!reason.trim());
    if (reason.trim()) {
      const body = { open: true, duration, reason: reason.trim().replace(/\s+/g, " ") };
      done(await change.run(() => api.put(`/companies/${company.id}/support-access`, body), t("support.toast.opened")));
    }
  };
  return h(
    Dialog,
    {
      title: t(again ? "support.change.title" : "support.open.title", company.name),
      confirm: t(again ? "support.change.confirm" : "support.open.confirm"),
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
    h(Field, { label: t("support.duration") }, (field) =>
      h(Select, { ...field, name: "duration", value: duration, options: periods(t), onChange: (event) => setDuration(event.target.value) }),
    ),
  );
}

function Requests({ requests, ask }) {
  const { texts, admin } = usePanel();
  const { t } = texts;
  if (!requests.length) {
    return null;
  }
  return h(
    "div",
    { className: "ca-part" },
    h("h3", null, t("support.requests")),
    h(
      "ul",
      { className: "ca-requests" },
      requests.map((request) => {
        const name = request.agent.name ?? t("gone");
        return h(
          "li",
          { key: request.id, "data-testid": "support-request" },
          h("p", null, h("strong", null, t("support.request.asks", name, periodText(texts, request.duration)))),
          h("p", null, t("support.reasonIs", request.reason)),
          request.ticket && h("p", null, t("support.ticketIs", request.ticket)),
          h("p", { className: "ca-hint" }, t("support.request.until", texts.time(request.expiresAt))),
          h(
            "p",
            { className: "ca-buttons" },
            !admin && h(Button, { "aria-label": t("support.approve.of", name), onClick: () => ask({ what: "approve", request }) }, t("support.approve")),
            h(Button, { kind: "link", "aria-label": t("support.deny.of", name), onClick: () => ask({ what: "deny", request }) }, t("support.deny")),
          ),
        );
      }),
    ),
  );
}

function periodText(texts, duration) {
  const known = period(duration);
  return PERIODS.includes(known) ? texts.t(`support.period.${known}`) : texts.span(seconds(duration));
}

function ApproveDialog({ asked: { request, duration: chosen }, change, done, close }) {
  const { api, texts, company } = usePanel();
  const { t } = texts;
  const asksFor = period(request.duration);
  const [duration, setDuration] = useState(chosen ?? asksFor);
  const options = PERIODS.includes(asksFor) ? periods(t) : [[asksFor, periodText(texts, asksFor)], ...periods(t)];
  const confirm = async () =>
    done(await change.run(() => api.put(`/companies/${company.id}/support-access/requests/${request.id}`, { decision: "approve", duration }), t("support.toast.opened")));
  return h(
    Dialog,
    {
      title: t("support.approve.title", request.agent.name ?? t("gone")),
      confirm: t("support.approve"),
      busy: change.busy,
      error: h(Refusal, { error: change.error, wish: { card: "support", what: "approve", request, duration } }),
      onConfirm: confirm,
      onClose: close,
      testId: "support-approve",
    },
    h("p", null, t("support.open.about")),
    h("p", null, t("support.reasonIs", request.reason)),
    h(Field, { label: t("support.duration") }, (field) =>
      h(Select, { ...field, name: "duration", value: duration, options, onChange: (event) => setDuration(event.target.value) }),
    ),
  );
}

function DenyDialog({ asked: { request }, change, done, close }) {
  const { api, texts, company } = usePanel();
  const { t } = texts;
  const confirm = async () =>
    done(await change.run(() => api.put(`/companies/${company.id}/support-access/requests/${request.id}`, { decision: "deny" }), t("support.toast.denied")));
  return h(
    Dialog,
    {
      title: t("support.deny.title", request.agent.name ?? t("gone")),
      confirm: t("support.deny"),
      busy: change.busy,
      error: h(Refusal, { error: change.error }),
      onConfirm: confirm,
      onClose: close,
      testId: "support-deny",
    },
    h("p", null, t("support.deny.about")),
  );
}

function Log({ round }) {
  const { api, texts, company, alert } = usePanel();
  const { t } = texts;
  const path = `/companies/${company.id}/support-access/log`;
  const [older, setOlder] = useState({ entries: [] });
  const state = useLoad(() => {
    setOlder({ entries: [] });
    return api.get(path + query({ max: 5 }));
  }, [company.id, round]);
  const next = older.next === undefined ? state.data?.next : older.next;
  const entries = [...(state.data?.entries ?? []), ...older.entries];
  const more = () =>
    api.get(path + query({ max: 50, after: next })).then(
      (page) => setOlder({ entries: [...older.entries, ...page.entries], next: page.next }),
      (error) => alert(t("problem.title"), "danger", error.code),
    );
  const exportAll = () => api.download(path, `support-access-${company.alias}.csv`).catch(() => alert(t("problem.title"), "danger"));
  return h(
    "div",
    { className: "ca-part" },
    h("h3", null, t("support.log")),
    !state.data && (state.error ? h(Problem, { error: state.error, retry: state.reload }) : h(Loading)),
    state.data && !entries.length && h("p", { className: "ca-hint" }, t("support.log.empty")),
    entries.length > 0 && [
      h(Table, {
        key: "table",
        label: t("support.log"),
        rows: entries,
        rowKey: (entry) => `${entry.at} ${entry.what} ${entry.by?.id}`,
        columns: [
          [t("support.log.when"), (entry) => texts.time(entry.at)],
          [t("support.log.what"), (entry) => h(Tag, { tone: tone(entry.what) }, t(`support.log.${entry.what}`))],
          [t("support.log.who"), (entry) => entry.by?.name ?? t(entry.by ? "gone" : "support.log.time")],
          [t("support.log.reason"), (entry) => detail(t, entry.detail)],
        ],
      }),
      h(
        "p",
        { key: "buttons", className: "ca-buttons" },
        next && h(Button, { kind: "link", onClick: more }, t("more")),
        h(Button, { kind: "link", onClick: exportAll }, t("support.log.export")),
      ),
    ],
  );
}

function tone(what) {
  return { opened: "warning", entered: "warning", refused: "info", requested: "info" }[what] ?? "plain";
}

function detail(t, { reason, ticket, agent }) {
  return [reason, ticket && t("support.ticketIs", ticket), agent?.name].filter(Boolean).join(" · ") || "–";
}
