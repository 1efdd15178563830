// One change at a time: it runs, it is told, and when it needs a second factor the reader is led through it and back.
import { createElement as h, useState } from "react";
import { Button, Notice, problemText, usePanel } from "./parts.js";

/**
 * @returns `busy`, `error` and `run(call, told)`: sends the call, then says `told` as a toast; answers what came back, or
 *   undefined when it was refused
 */
export function useChange() {
  const { alert, changed } = usePanel();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  async function run(call, told) {
    setBusy(true);
    setError(null);
    try {
      const answer = await call();
      alert(told, "success");
      changed?.();
      return answer ?? true;
    } catch (refused) {
      setError(refused);
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { busy, error, run, forget: () => setError(null) };
}

/** Why a change was refused. `wish` is what to open again once a second factor was shown. */
export function Refusal({ error, wish }) {
  const { texts, stepUp } = usePanel();
  if (!error) {
    return null;
  }
  const missing = error.code === "owner_second_factor_missing";
  if (stepUp && (missing || error.asksForFactor)) {
    return h(
      Notice,
      {
        tone: "warning",
        live: true,
        title: texts.t(missing ? "stepUp.missing.title" : "stepUp.title"),
        actions: h(Button, { kind: "primary", onClick: () => stepUp(wish), "data-testid": "step-up" }, texts.t(missing ? "stepUp.setUp" : "stepUp.continue")),
      },
      missing ? texts.t("stepUp.missing") : texts.t(wish ? "stepUp.about" : "stepUp.about.plain"),
    );
  }
  const title = texts.t(error.status === 403 ? "problem.change.forbidden.title" : "problem.change.title");
  return h(Notice, { tone: "danger", live: true, title }, problemText(texts, error));
}
