// What happened to a company's support access.
import { createElement as h } from "react";
import { query } from "./api.js";
import { usePages } from "./load.js";
import { Button, Loading, Problem, Table, Tag, problemText, usePanel } from "./parts.js";

const TONES = { opened: "warning", entered: "warning", refused: "info", requested: "info" };

/** @param support its state; when it changes there is a new line */
export function SupportLog({ support }) {
  const { api, texts, company, alert } = usePanel();
  const { t } = texts;
  const path = `/companies/${company.id}/support-access/log`;
  const pages = usePages(async (after, shown = 0) => {
    // Whoever has asked for more keeps it when there is a new line.
    const { entries, next } = await api.get(path + query({ max: after ? 50 : Math.min(Math.max(shown, 5), 500), after }));
    return { rows: entries.map((entry, place) => ({ ...entry, id: `${after} ${place}` })), next };
  }, [company.id, support]);
  const failed = (error) => alert(t("problem.title"), "danger", problemText(texts, error));
  const { rows } = pages;
  return h(
    "div",
    { className: "ca-part" },
    h("h3", null, t("support.log")),
    pages.error ? h(Problem, { error: pages.error, retry: pages.reload }) : !rows && h(Loading),
    rows?.length === 0 && h("p", { className: "ca-hint" }, t("support.log.empty")),
    rows?.length > 0 && [
      h(Table, {
        key: "table",
        label: t("support.log"),
        rows,
        rowKey: (entry) => entry.id,
        columns: [
          [t("support.log.when"), (entry) => texts.time(entry.at)],
          [t("support.log.what"), (entry) => h(Tag, { tone: TONES[entry.what] }, t(`support.log.${entry.what}`))],
          [t("support.log.who"), (entry) => (entry.by ? (entry.by.name ?? t("gone")) : t("support.log.time"))],
          [t("support.log.reason"), (entry) => detail(texts, entry)],
        ],
      }),
      h(
        "p",
        { key: "buttons", className: "ca-buttons" },
        pages.hasMore && h(Button, { kind: "link", busy: !pages.more, onClick: () => pages.more().catch(failed) }, t("more")),
        h(Button, { kind: "link", onClick: () => api.download(path, `support-access-${company.alias}.csv`).catch(failed) }, t("support.log.export")),
      ),
    ],
  );
}

function detail(texts, { by, detail: { reason, ticket, agent, endsAt } }) {
  const { t } = texts;
  const parts = [reason, ticket && t("support.ticketIs", ticket), agent && agent.id !== by?.id && agent.name, endsAt && t("support.log.until", texts.time(endsAt))];
  return parts.filter(Boolean).join(" · ") || "–";
}
