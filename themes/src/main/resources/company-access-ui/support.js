// Support access: the switch, its end, and who asks.
import { createElement as h, useEffect, useId, useState } from "react";
import { Refusal, useChange } from "./change.js";
import { useLoad } from "./load.js";
import { Button, Card, Loading, Problem, Switch, usePanel } from "./parts.js";
import { ApproveDialog, DenyDialog, OpenDialog } from "./support-dialogs.js";
import { SupportLog } from "./support-log.js";
import { periodText } from "./support-periods.js";

/** Milliseconds; a timer of a browser runs no longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Support access of a company; looked at again when it ends by itself, and when the reader comes back to the page. */
export function useSupport({ api, company }) {
  const state = useLoad(() => api.get(`/companies/${company.id}/support-access`), [company.id]);
  const endsAt = state.data?.grant?.endsAt;
  useEffect(() => {
    const back = () => document.visibilityState === "visible" && state.reload();
    document.addEventListener("visibilitychange", back);
    const left = endsAt ? new Date(endsAt) - Date.now() + 500 : LONGEST_TIMER + 1;
    const end = left <= LONGEST_TIMER ? setTimeout(state.reload, Math.max(left, 1_000)) : undefined;
    return () => {
      document.removeEventListener("visibilitychange", back);
      clearTimeout(end);
    };
  }, [endsAt, state.reload]);
  return state;
}

export function SupportCard({ state, wish }) {
  const { api, texts, company, admin } = usePanel();
  const [asked, setAsked] = useState(wish ?? null);
  const change = useChange();
  const label = useId();
  const { t } = texts;
  const path = `/companies/${company.id}/support-access`;

  const ask = (what) => {
    change.forget();
    setAsked(what);
  };
  const done = (answer) => {
    if (answer) {
      state.replace(answer);
      setAsked(null);
    }
  };
  const close = async () => done(await change.run(() => api.put(path, { open: false }), t("support.toast.closed")));

  const { data, error } = state;
  const request = data?.requests.find((each) => each.id === asked?.request);
  const dialog = { change, done, path, grant: data?.grant, close: () => ask(null) };
  return h(
    Card,
    { title: t("support.title"), about: t(admin ? "support.about.admin" : "support.about"), testId: "support-access" },
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
          disabled: change.busy || (admin && !data.open),
          onToggle: (open) => (open ? ask({ what: "open" }) : close()),
        }),
        h("span", { id: label, className: "ca-switch-label" }, t("support.switch", company.name)),
      ),
      h("div", { key: "state", id: `${label}-state`, className: "ca-state" }, stateText(texts, data, admin)),
      data.open && !admin && h("p", { key: "end" }, h(Button, { onClick: () => ask({ what: "open", reason: data.grant.reason }) }, t("support.change"))),
      !asked && h(Refusal, { key: "refusal", error: change.error }),
      h(Requests, { key: "requests", requests: data.requests, ask }),
      h(SupportLog, { key: "log", support: data }),
    ],
    asked?.what === "open" && h(OpenDialog, { key: "open", asked, ...dialog }),
    asked?.what === "approve" && request && h(ApproveDialog, { key: "approve", request, chosen: asked.duration, ...dialog }),
    asked?.what === "deny" && request && h(DenyDialog, { key: "deny", request, ...dialog }),
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

function Requests({ requests, ask }) {
  const { texts, admin } = usePanel();
  const { t } = texts;
  if (!requests.length) {
    return null;
  }
  return h(
    "div",
    { className: "ca-part" },
    h("h3", null, t(admin ? "support.requests.admin" : "support.requests")),
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
            !admin && h(Button, { "aria-label": t("support.approve.of", name), onClick: () => ask({ what: "approve", request: request.id }) }, t("support.approve")),
            h(Button, { kind: "link", "aria-label": t("support.deny.of", name), onClick: () => ask({ what: "deny", request: request.id }) }, t("support.deny")),
          ),
        );
      }),
    ),
  );
}
