// Who has access: every user of the company, how strong his password is, and whether a second factor is set up.
import { createElement as h, useEffect, useState } from "react";
import { query } from "./api.js";
import { personText } from "./factor.js";
import { Field, Input, Select } from "./form.js";
import { useLoad, usePages } from "./load.js";
import { Button, Card, Loading, Notice, Problem, Table, Tag, pf, problemText, usePanel } from "./parts.js";
import { ManageDialog } from "./users-manage.js";

const KINDS = ["owner", "internal", "external"];
const STRENGTHS = ["very-weak", "weak", "fair", "strong", "very-strong", "not-measured", "none", "directory"];
const NOTHING = { search: "", kind: "", secondFactor: "", strength: "" };

/**
 * @param summary the company, with its totals
 * @param support its support access
 */
export function UsersCard({ summary, support }) {
  const { api, texts, company, alert, reader } = usePanel();
  const { t } = texts;
  const [filter, setFilter] = useState(NOTHING);
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(null);
  const path = `/companies/${company.id}/users`;
  // Not at every key: the list is asked for when the typing stops.
  useEffect(() => {
    const timer = setTimeout(() => setFilter((before) => (before.search === typed.trim() ? before : { ...before, search: typed.trim() })), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const policy = summary.data?.policy;
  const pages = usePages(async (after) => {
    const { users, next } = await api.get(path + query({ ...filter, max: after ? 100 : 25, after }));
    return { rows: users, next };
  }, [company.id, filter, policy?.secondFactor, policy?.secondFactorFrom]);
  const { rows } = pages;
  const failed = (error) => alert(t("problem.title"), "danger", problemText(texts, error));
  const changed = (row) => {
    setAsked(null);
    if (row.id === reader && !row.owner) {
      // No longer his to see.
      location.reload();
      return;
    }
    pages.update(row.id, () => row);
    summary.reload();
  };
  const filtered = Object.values(filter).some(Boolean);
  const choose = (name) => (event) => setFilter({ ...filter, [name]: event.target.value });
  return h(
    Card,
    { title: t("users.title"), about: t("users.about"), testId: "users" },
    summary.data && h(Totals, { users: summary.data.users }),
    support.data?.open && h(SupportInside, { grant: support.data.grant }),
    h(
      "div",
      { className: "ca-filters", role: "search", "aria-label": t("users.filter") },
      h(Field, { label: t("users.search") }, (field) => h(Input, { ...field, type: "search", name: "search", value: typed, maxLength: 200, onChange: (event) => setTyped(event.target.value) })),
      h(Choice, { name: "kind", label: t("users.kind"), filter, choose, options: KINDS.map((each) => [each, t(`users.kind.${each}`)]) }),
      h(Choice, { name: "secondFactor", label: t("users.factor"), filter, choose, options: [["enrolled", t("users.factor.enrolled")], ["missing", t("users.factor.missing")]] }),
      h(Choice, { name: "strength", label: t("users.password"), filter, choose, options: STRENGTHS.map((each) => [each, t(`users.password.${each}`)]) }),
    ),
    h("p", { role: "status", className: pf("u-screen-reader") }, pages.settled ? texts.count("users.shown", rows.length) : ""),
    pages.error ? h(Problem, { error: pages.error, retry: pages.reload }) : !rows && h(Loading),
    rows?.length === 0 && !pages.error && h("p", { className: "ca-empty" }, t(filtered ? "users.empty.filtered" : "users.empty")),
    rows?.length > 0 && [
      h(Table, { key: "table", label: t("users.title"), rows, rowKey: (user) => user.id, rowTestId: () => "user", columns: columns(texts, { manage: setAsked }) }),
      h(
        "p",
        { key: "buttons", className: "ca-buttons" },
        pages.hasMore && h(Button, { kind: "link", busy: !pages.more, onClick: () => pages.more().catch(failed) }, t("more")),
        h(Button, { kind: "link", onClick: () => api.download(path + query(filter), `users-${company.alias}.csv`).catch(failed) }, t("users.export")),
      ),
    ],
    asked && h(ManageDialog, { key: asked.id, user: asked, changed, close: () => setAsked(null) }),
  );
}

function Choice({ name, label, filter, choose, options }) {
  const { texts } = usePanel();
  return h(Field, { label }, (field) =>
    h(Select, { ...field, name, value: filter[name], onChange: choose(name), options: [["", texts.t("users.all")], ...options] }),
  );
}

/** @param manage left out where nobody may change the row */
export function columns(texts, { manage } = {}) {
  const { t } = texts;
  return [
    [t("users.name"), (user) => h(Name, { user })],
    [t("users.kind"), (user) => kindText(t, user)],
    [t("users.factor"), (user) => factor(t, user.secondFactor)],
    [t("users.password"), (user) => password(texts, user.password)],
    [t("users.lastLogin"), (user) => (user.lastLoginAt ? texts.time(user.lastLoginAt) : t("users.lastLogin.never"))],
    ...(manage ? [[t("actions"), (user) => h(Button, { small: true, "aria-label": t("users.manage.of", personText(user)), onClick: () => manage(user) }, t("users.manage"))]] : []),
  ];
}

function Name({ user }) {
  const { texts } = usePanel();
  const name = [user.firstName, user.lastName].filter(Boolean).join(" ") || user.username || user.id;
  return h("span", { className: "ca-break" }, h("strong", null, name), user.email && h("span", { className: "ca-second" }, user.email), !user.enabled && h(Tag, null, texts.t("users.disabled")));
}

export function kindText(t, { owner, kind }) {
  return owner ? `${t("users.kind.owner")}, ${t(`users.kind.${kind}`)}` : t(`users.kind.${kind}`);
}

export function factor(t, { enrolled, required, types }) {
  const kinds = types.map((type) => t(`users.factor.type.${type}`)).join(", ");
  const tone = enrolled ? "good" : required ? "bad" : "plain";
  return [
    h(Tag, { key: "state", tone }, t(enrolled ? "users.factor.enrolled" : "users.factor.missing")),
    kinds && h("span", { key: "types", className: "ca-second" }, kinds),
    required && h("span", { key: "required", className: "ca-second" }, t("users.factor.required")),
  ];
}

const TONES = { "very-weak": "bad", weak: "bad", fair: "warning", strong: "good", "very-strong": "good" };

export function password(texts, given) {
  if (!given) {
    return "–";
  }
  return [
    h(Tag, { key: "class", tone: TONES[given.strength] }, texts.t(`users.password.${given.strength}`)),
    given.assessedAt && h("span", { key: "when", className: "ca-second" }, texts.t("users.password.assessed", texts.date(given.assessedAt))),
  ];
}

function Totals({ users }) {
  const { texts } = usePanel();
  const shown = ["total", "owners", "internal", "external", "withoutSecondFactor"];
  const strengths = STRENGTHS.filter((each) => users.passwordStrength?.[each] > 0);
  return h(
    "dl",
    { className: "ca-totals", "data-testid": "totals" },
    shown.map((each) => h("div", { key: each }, h("dt", null, texts.t(`users.total.${each}`)), h("dd", null, texts.number(users[each])))),
    strengths.map((each) => h("div", { key: each }, h("dt", null, each === "none" ? texts.t("users.total.password.none") : texts.t("users.total.password", texts.t(`users.password.${each}`))), h("dd", null, texts.number(users.passwordStrength[each])))),
  );
}

/** While the vendor's support may come in, the list of who has access says so, and who came. */
function SupportInside({ grant }) {
  const { api, texts, company } = usePanel();
  const state = useLoad(async () => {
    const names = new Set();
    for (let after; after !== null; ) {
      const page = await api.get(`/companies/${company.id}/support-access/log${query({ max: 500, after })}`);
      const since = page.entries.filter((entry) => entry.at >= grant.openedAt);
      since.filter((entry) => entry.what === "entered").forEach((entry) => names.add(entry.by?.name ?? texts.t("gone")));
      after = since.length < page.entries.length ? null : page.next;
    }
    return [...names];
  }, [company.id, grant.id, grant.endsAt]);
  return h(
    Notice,
    { tone: "warning", title: grant.endsAt ? texts.t("users.support.until", texts.time(grant.endsAt)) : texts.t("users.support") },
    state.error && problemText(texts, state.error),
    state.data && (state.data.length ? texts.t("users.support.entered", state.data.join(", ")) : texts.t("users.support.nobody")),
  );
}
