// What a card shows comes from the REST: once, again when asked, and page by page.
import { useCallback, useEffect, useRef, useState } from "react";

/**
 * Loads when one of `reasons` changes, and again by `reload`. `replace` puts in what a change has answered. Whatever was
 * under way by then is late, and thrown away. `patch` changes what is there and leaves alone what is under way; `turn` tells
 * one load from the next.
 */
export function useLoad(load, reasons) {
  const [state, setState] = useState({ loading: true });
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  useEffect(() => {
    const mine = ++latest.current;
    const inTime = (next) => mine === latest.current && setState(next);
    setState((before) => ({ ...before, loading: true, error: undefined }));
    load().then(
      (data) => inTime({ loading: false, data }),
      (error) => inTime((before) => ({ ...before, loading: false, error })),
    );
    return () => {
      latest.current++;
    };
  }, [...reasons, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const replace = useCallback((change) => {
    latest.current++;
    setState((before) => ({ loading: false, data: typeof change === "function" ? change(before.data) : change }));
  }, []);
  const patch = useCallback((change) => setState((before) => ({ ...before, data: change(before.data) })), []);
  const turn = useCallback(() => latest.current, []);
  return { ...state, reload, replace, patch, turn };
}

/**
 * A list of which more can be asked for.
 *
 * @param load takes a cursor or undefined, and how many rows are shown by now; answers `{ rows, next }`
 * @returns `rows` (undefined until the first have come, and when those for new reasons did not), `settled` (they are what was
 *     asked for last), `more` (undefined at the end), and what {@link useLoad} has
 */
export function usePages(load, reasons) {
  const shown = useRef();
  const first = useLoad(async () => ({ ...(await load(undefined, shown.current?.rows.length)), reasons }), reasons);
  const { data, loading, error, patch, reload, turn } = first;
  const [busy, setBusy] = useState(false);
  const underWay = useRef();
  shown.current = data;
  underWay.current = loading;
  const answers = Boolean(data?.reasons.every((each, place) => Object.is(each, reasons[place])));
  const settled = answers && !loading;
  // Rows of another question stay while the new one is under way, but do not come back once it has failed.
  const lost = useRef(false);
  lost.current = !answers && (lost.current || Boolean(error));
  const rows = lost.current ? undefined : data?.rows;
  async function more() {
    setBusy(true);
    const asked = turn();
    try {
      const page = await load(data.next);
      // A list that was asked for anew meanwhile is another one.
      if (asked === turn()) {
        patch((before) => ({ ...before, rows: [...before.rows, ...page.rows], next: page.next }));
      }
    } finally {
      setBusy(false);
    }
  }
  const update = (id, change) => {
    patch((before) => ({ ...before, rows: before.rows.map((row) => (row.id === id ? change(row) : row)) }));
    if (underWay.current) {
      // What comes may not know of the change yet.
      reload();
    }
  };
  return {
    ...first,
    rows,
    settled,
    more: data?.next && settled && !busy ? more : undefined,
    hasMore: Boolean(rows && data.next),
    update,
  };
}
