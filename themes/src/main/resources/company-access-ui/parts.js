// The few things that every card is made of, in the classes of Keycloak's own PatternFly.
import { Component, createContext, createElement as h, useContext, useId } from "react";

/** `{ api, texts, alert, stepUp, changed, company, admin, reader }` for everything below a panel. */
export const Panel = createContext(null);
export const usePanel = () => useContext(Panel);

const prefix = /\bpf-v\d+(?=-c-page\b)/.exec(document.querySelector('[class*="-c-page"]')?.className ?? "")?.[0] ?? "pf-v5";

/** PatternFly's classes; the version in their names is the console's. */
export const pf = (...names) => names.filter(Boolean).map((name) => (name.startsWith("m-") ? `pf-${name}` : `${prefix}-${name}`)).join(" ");

/** Keeps a fault of one part from taking the whole console away. */
export class Fenced extends Component {
  state = { fault: null };

  static getDerivedStateFromError(fault) {
    return { fault };
  }

  render() {
    return this.state.fault ? h(Problem, { error: { code: "unknown" } }) : this.props.children;
  }
}

/** While `busy` it does nothing, but keeps the focus. */
export function Button({ kind = "secondary", small, busy, onClick, children, ...rest }) {
  return h(
    "button",
    {
      type: "button",
      className: pf("c-button", `m-${kind}`, small && "m-small", busy && "m-aria-disabled"),
      "aria-disabled": busy || undefined,
      onClick: busy ? (event) => event.preventDefault() : onClick,
      ...rest,
    },
    children,
  );
}

/** On or off, in words too; what it does is up to the caller, so it shows the state that holds and not the wish. */
export function Switch({ id, on, labelledBy, describedBy, disabled, onToggle }) {
  const { texts } = usePanel();
  return h(
    "button",
    {
      id,
      type: "button",
      role: "switch",
      className: "ca-switch",
      "aria-checked": on,
      "aria-labelledby": labelledBy,
      "aria-describedby": describedBy,
      // Stays in the order of the tab key, so that it can be heard why it does not move.
      "aria-disabled": disabled || undefined,
      onClick: () => disabled || onToggle(!on),
    },
    h("span", { className: "ca-switch-track", "aria-hidden": true }),
    h("span", { className: "ca-switch-word", "aria-hidden": true }, texts.t(on ? "on" : "off")),
  );
}

export function Tag({ tone = "plain", children }) {
  return h("span", { className: `ca-tag ca-${tone}` }, children);
}

/** @param live whether it comes as the answer to something, so that screen readers have to say it */
export function Notice({ tone = "info", live, title, children, actions }) {
  const { texts } = usePanel();
  return h(
    "div",
    { className: pf("c-alert", "m-inline", `m-${tone}`), role: live ? "alert" : undefined },
    h("div", { className: pf("c-alert__icon"), "aria-hidden": true }, h("span", { className: `ca-icon ca-icon-${tone}` })),
    h(
      "p",
      { className: pf("c-alert__title") },
      h("span", { className: pf("u-screen-reader") }, `${texts.t(`notice.${tone}`)} `),
      title,
    ),
    children && h("div", { className: pf("c-alert__description") }, children),
    actions && h("div", { className: pf("c-alert__action-group") }, actions),
  );
}

export function Loading() {
  const { texts } = usePanel();
  return h(
    "p",
    { className: "ca-loading", role: "status" },
    h("span", { className: "ca-spinner", "aria-hidden": true }),
    texts.t("loading"),
  );
}

/** Why something could not be shown, and what to do. */
export function Problem({ error, retry }) {
  const { texts, stepUp } = usePanel();
  if (error.status === 403) {
    return h(Notice, { tone: "info", title: texts.t("problem.forbidden.title") }, texts.t("problem.forbidden"));
  }
  if (error.asksForFactor && stepUp) {
    return h(
      Notice,
      {
        tone: "info",
        title: texts.t("problem.factor.title"),
        actions: h(Button, { kind: "link", onClick: () => stepUp() }, texts.t("stepUp.continue")),
      },
      texts.t("problem.factor"),
    );
  }
  const again = (event) => {
    // The button goes with the notice; whoever pressed it stays at the card.
    event.currentTarget.closest("section")?.querySelector("h2").focus();
    retry();
  };
  return h(
    Notice,
    { tone: "danger", live: true, title: texts.t("problem.title"), actions: retry && h(Button, { kind: "link", onClick: again }, texts.t("retry")) },
    problemText(texts, error),
  );
}

/** What a refusal means, by its word, or else by its status: Keycloak's own refusals have other words. */
export function problemText(texts, { code, status }) {
  const words = [code, { 401: "signed-out", 403: "forbidden", 404: "not_found" }[status], "unknown"];
  return texts.t(words.map((word) => `problem.${word}`).find((key) => texts.has(key)));
}

export function Card({ title, about, children, testId, aside }) {
  const id = useId();
  return h(
    "section",
    { className: pf("c-card", "m-flat") + " ca-card", "aria-labelledby": id, "data-testid": testId },
    h(
      "div",
      { className: pf("c-card__header") },
      h("div", { className: pf("c-card__title") }, h("h2", { id, tabIndex: -1, className: pf("c-card__title-text") }, title)),
      aside && h("div", { className: "ca-aside" }, aside),
    ),
    h("div", { className: pf("c-card__body") }, about && h("p", { className: "ca-about" }, about), children),
  );
}

/** Columns are `[text, row => content]`; on a phone each cell carries the name of its column. */
export function Table({ label, columns, rows, rowKey, rowTestId }) {
  return h(
    "table",
    { className: pf("c-table", "m-grid-lg", "m-compact"), role: "table", "aria-label": label },
    h(
      "thead",
      { className: pf("c-table__thead") },
      h("tr", { className: pf("c-table__tr"), role: "row" }, columns.map(([text]) => h("th", { key: text, className: pf("c-table__th"), scope: "col", role: "columnheader" }, text))),
    ),
    h(
      "tbody",
      { className: pf("c-table__tbody"), role: "rowgroup" },
      rows.map((row) =>
        h(
          "tr",
          { key: rowKey(row), className: pf("c-table__tr"), role: "row", "data-testid": rowTestId?.(row) },
          columns.map(([text, content]) => h("td", { key: text, className: pf("c-table__td"), role: "cell", "data-label": text }, content(row))),
        ),
      ),
    ),
  );
}
