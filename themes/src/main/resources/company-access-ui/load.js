// What a card shows comes from the REST: once, again when asked, and page by page.
import { useCallback, useEffect, useRef, useState } from "react";

/**
 * Loads when one of `reasons` changes, and again by `reload`. `replace` puts in what a change has answered. Whatever was
 * under way by then is late, and thrown away.
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
  return { ...state, reload, replace };
}

/**
 * A list of which more can be asked for.
 *
 * @param load takes a cursor or undefined, and answers `{ rows, next }`
 * @returns `rows` (undefined until the first have come), `more` (undefined at the end), and what {@link useLoad} has
 */
export function usePages(load, reasons) {
  const first = useLoad(() => load(), reasons);
  const { data, loading, replace } = first;
  const [busy, setBusy] = useState(false);
  const shown = useRef(data);
  shown.current = data;
  async function more() {
    setBusy(true);
    try {
      const page = await load(data.next);
      // A list that was asked for anew meanwhile is another one.
      if (shown.current === data) {
        replace({ rows: [...data.rows, ...page.rows], next: page.next });
      }
    } finally {
      setBusy(false);
    }
  }
  const update = (id, change) =>
    replace((before) => ({ ...before, rows: before.rows.map((row) => (row.id === id ? change(row) : row)) }));
  return { ...first, rows: data?.rows, more: data?.next && !loading && !busy ? more : undefined, hasMore: Boolean(data?.next), update };
}
