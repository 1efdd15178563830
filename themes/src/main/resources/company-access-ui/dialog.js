// A question in front of the page: the browser's own dialog, which keeps the focus inside and closes at Escape.
import { createElement as h, useId, useLayoutEffect, useRef } from "react";
import { Button, pf, usePanel } from "./parts.js";

/** @param confirm what the button says that does it; while `busy` nothing can be pressed, and nothing taken back */
export function Dialog({ title, confirm, danger, busy, error, onConfirm, onClose, children, testId }) {
  const { texts } = usePanel();
  const id = useId();
  const dialog = useRef(null);
  // In the layout phase, as the browser gives the focus back only while the dialog still stands in the page.
  useLayoutEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    const card = shown.closest(".ca-card");
    shown.showModal();
    // Where there is nothing to fill in, one press too many must not confirm it.
    (shown.querySelector("input, select, textarea") ?? shown.querySelector("h2")).focus();
    return () => {
      shown.close();
      // The button that was pressed may be gone with what it stood for.
      setTimeout(() => opener.isConnected || card?.querySelector("h2")?.focus());
    };
  }, []);
  const close = () => busy || onClose();
  return h(
    "dialog",
    {
      ref: dialog,
      className: "ca-dialog",
      "aria-labelledby": id,
      "data-testid": testId,
      onCancel: (event) => {
        event.preventDefault();
        close();
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
      h("h2", { id, tabIndex: -1, className: pf("c-title", "m-xl") }, title),
      children,
      error,
      h(
        "div",
        { className: "ca-buttons" },
        h(Button, { type: "submit", kind: danger ? "danger" : "primary", busy }, confirm),
        h(Button, { kind: "link", onClick: close, busy }, texts.t("cancel")),
      ),
    ),
  );
}
