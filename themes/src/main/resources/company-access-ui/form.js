// Fields, in the classes of Keycloak's own PatternFly.
import { createElement as h, useId } from "react";
import { pf } from "./parts.js";

/** A field with its label, hint and error; `children` gets what ties them together. */
export function Field({ label, hint, error, children }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return h(
    "div",
    { className: `${pf("c-form__group")} ca-field` },
    h("label", { htmlFor: id, className: pf("c-form__label-text") }, label),
    children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined }),
    hint && h("p", { id: `${id}-hint`, className: "ca-hint" }, hint),
    error && h("p", { id: `${id}-error`, className: "ca-error", role: "alert" }, error),
  );
}

export function Input(props) {
  return h("span", { className: pf("c-form-control", props["aria-invalid"] && "m-error") }, h("input", props));
}

export function Area(props) {
  return h("span", { className: pf("c-form-control", "m-textarea", "m-resize-vertical") }, h("textarea", { rows: 3, ...props }));
}

/** Options are `[value, text]`. */
export function Select({ options, ...rest }) {
  return h(
    "span",
    { className: `${pf("c-form-control")} ca-select` },
    h("select", rest, options.map(([value, text]) => h("option", { key: value, value }, text))),
  );
}
