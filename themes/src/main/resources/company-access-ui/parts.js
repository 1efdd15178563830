// The few things that every card is made of, in the classes of Keycloak's own PatternFly.
import { Component, createContext, createElement as h, useCallback, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

/** `{ api, texts, alert, stepUp, company, admin }` for everything below a panel. */
export const Panel = createContext(null);
export const usePanel = () => useContext(Panel);

const prefix = /\bpf-v\d+(?=-c-page\b)/.exec(document.querySelector('[class*="-c-page"]')?.className ?? "")?.[0] ?? "pf-v5";

/** PatternFly's classes; the version in their names is the console's. */
export const pf = (...names) => names.filter(Boolean).map((name) => (name.startsWith("m-") ? `pf-${name}` : `${prefix}-${name}`)).join(" ");

/** Loads when one of `reasons` changes, and again by `reload`; an answer that comes too late is thrown away. */
export function useLoad(load, reasons) {
  const [state, setState] = useState({ loading: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let late = false;
    setState((before) => ({ ...before, loading: true }));
    load().then(
      (data) => late || setState({ loading: false, data }),
      (error) => late || setState({ loading: false, error }),
    );
    return () => {
      late = true;
    };
  }, [...reasons, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const replace = useCallback((data) => setState({ loading: false, data }), []);
  return { ...state, reload, replace };
}

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

export function Button({ kind = "secondary", small, danger, busy, children, ...rest }) {
  return h(
    "button",
    { type: "button", className: pf("c-button", `m-${kind}`, small && "m-small", danger && "m-danger"), disabled: busy, ...rest },
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

export function Notice({ tone = "info", title, children, actions }) {
  const { texts } = usePanel();
  return h(
    "div",
    { className: pf("c-alert", "m-inline", `m-${tone}`), role: tone === "danger" ? "alert" : undefined },
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
  return h(
    Notice,
    { tone: "danger", title: texts.t("problem.title"), actions: retry && h(Button, { kind: "link", onClick: retry }, texts.t("retry")) },
    problemText(texts, error),
  );
}

export function problemText(texts, error) {
  const key = `problem.${error.code}`;
  return texts.t(texts.has(key) ? key : "problem.unknown");
}

export function Card({ title, about, children, testId, aside }) {
  const id = useId();
  return h(
    "section",
    { className: pf("c-card", "m-flat") + " ca-card", "aria-labelledby": id, "data-testid": testId },
    h(
      "div",
      { className: pf("c-card__header") },
      h("div", { className: pf("c-card__title") }, h("h2", { id, className: pf("c-card__title-text") }, title)),
      aside && h("div", { className: "ca-aside" }, aside),
    ),
    h("div", { className: pf("c-card__body") }, about && h("p", { className: "ca-about" }, about), children),
  );
}

/** A question in front of the page. The browser keeps the focus inside, closes at Escape and gives the focus back. */
export function Dialog({ title, confirm, danger, busy, error, onConfirm, onClose, children, testId }) {
  const { texts } = usePanel();
  const id = useId();
  const dialog = useRef(null);
  // In the layout phase, as the browser gives the focus back only while the dialog still stands in the page.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown.showModal();
    return () => shown.close();
  }, []);
  return h(
    "dialog",
    {
      ref: dialog,
      className: "ca-dialog",
      "aria-labelledby": id,
      "data-testid": testId,
      onCancel: (event) => {
        event.preventDefault();
        onClose();
      },
    },
    h(
      "form",
      {
        className: pf("c-form"),
        noValidate: true,
        onSubmit: (event) => {
          event.preventDefault();
          busy || onConfirm();
        },
      },
      h("h2", { id, className: pf("c-title", "m-xl") }, title),
      children,
      error,
      h(
        "div",
        { className: "ca-buttons" },
        confirm && h(Button, { type: "submit", kind: danger ? "danger" : "primary", busy }, confirm),
        h(Button, { kind: "link", onClick: onClose }, texts.t(confirm ? "cancel" : "close")),
      ),
    ),
  );
}

export function Field({ label, hint, error, children }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return h(
    "div",
    { className: pf("c-form__group") + " ca-field" },
    h("label", { htmlFor: id, className: pf("c-form__label-text") }, label),
    children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined }),
    hint && h("p", { id: `${id}-hint`, className: "ca-hint" }, hint),
    error && h("p", { id: `${id}-error`, className: "ca-error", role: "alert" }, error),
  );
}

export function Input(props) {
  return h("span", { className: pf("c-form-control") + (props["aria-invalid"] ? " pf-m-error" : "") }, h("input", props));
}

export function Area(props) {
  return h("span", { className: pf("c-form-control", "m-textarea", "m-resize-vertical") }, h("textarea", { rows: 3, ...props }));
}

export function Select({ options, ...rest }) {
  return h(
    "span",
    { className: pf("c-form-control") + " ca-select" },
    h("select", rest, options.map(([value, text]) => h("option", { key: value, value }, text))),
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
