// Who has access: every user of the company, how strong his password is, and whether a second factor is set up.
import { createElement as h, useEffect, useState } from "react";
import { query } from "./api.js";
import { Refusal, useChange } from "./change.js";
import { personText } from "./factor.js";
import { Button, Card, Dialog, Field, Input, Loading, Notice, Problem, Select, Table, Tag, pf, useLoad, usePanel } from "./parts.js";

const STRENGTHS = ["very-weak", "weak", "fair", "strong", "very-strong", "not-measured", "none", "directory"];
const NOTHING = { search: "", kind: "", secondFactor: "", strength: "" };

export function UsersCard({ state: summary }) {
  const { api, texts, company, alert } = usePanel();
  const { t } = texts;
  const [filter, setFilter] = useState(NOTHING);
  const [typed, setTyped] = useState("");
  const [older, setOlder] = useState({ users: [] });
  const [asked, setAsked] = useState(null);
  const path = `/companies/${company.id}/users`;
  // Not at every key: the list is asked for when the typing stops.
  useEffect(() => {
    const timer = setTimeout(() => setFilter((before) => (before.search === typed.trim() ? before : { ...before, search: typed.trim() })), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const state = useLoad(() => {
    setOlder({ users: [] });
    return api.get(path + query({ ...filter, max: 25 }));
  }, [company.id, filter]);
  const users = [...(state.data?.users ?? []), ...older.users];
  const next = older.next === undefined ? state.data?.next : older.next;
  const more = () =>
    api.get(path + query({ ...filter, max: 100, after: next })).then(
      (page) => setOlder({ users: [...older.users, ...page.users], next: page.next }),
      () => alert(t("problem.title"), "danger"),
    );
  const exportAll = () => api.download(path + query(filter), `users-${company.alias}.csv`).catch(() => alert(t("problem.title"), "danger"));
  const changed = () => {
    setAsked(null);
    state.reload();
    summary.reload();
  };
  const filtered = Object.values(filter).some(Boolean);
  const choose = (name) => (event) => setFilter({ ...filter, [name]: event.target.value });
  return h(
    Card,
    { title: t("users.title"), about: t("users.about"), testId: "users" },
    summary.data && h(Totals, { users: summary.data.users }),
    h(SupportRows, null),
    h(
      "div",
      { className: "ca-filters", role: "search", "aria-label": t("users.filter") },
      h(Field, { label: t("users.search") }, (field) => h(Input, { ...field, type: "search", name: "search", value: typed, maxLength: 200, onChange: (event) => setTyped(event.target.value) })),
      h(Field, { label: t("users.kind") }, (field) =>
        h(Select, { ...field, name: "kind", value: filter.kind, onChange: choose("kind"), options: [["", t("users.all")], ...["owner", "internal", "external"].map((kind) => [kind, t(`users.kind.${kind}`)])] }),
      ),
      h(Field, { label: t("users.factor") }, (field) =>
        h(Select, { ...field, name: "secondFactor", value: filter.secondFactor, onChange: choose("secondFactor"), options: [["", t("users.all")], ["enrolled", t("users.factor.enrolled")], ["missing", t("users.factor.missing")]] }),
      ),
      h(Field, { label: t("users.password") }, (field) =>
        h(Select, { ...field, name: "strength", value: filter.strength, onChange: choose("strength"), options: [["", t("users.all")], ...STRENGTHS.map((each) => [each, t(`users.password.${each}`)])] }),
      ),
    ),
    h("p", { role: "status", className: pf("u-screen-reader") }, state.data && !state.loading ? texts.count("users.shown", users.length) : ""),
    !state.data && (state.error ? h(Problem, { error: state.error, retry: state.reload }) : h(Loading)),
    state.data && !users.length && h("p", { className: "ca-empty" }, t(filtered ? "users.empty.filtered" : "users.empty")),
    users.length > 0 &&
      h(Table, { label: t("users.title"), rows: users, rowKey: (user) => user.id, rowTestId: () => "user", columns: columns(texts, { manage: setAsked }) }),
    state.data &&
      h(
        "p",
        { className: "ca-buttons" },
        next && h(Button, { kind: "link", onClick: more }, t("more")),
        users.length > 0 && h(Button, { kind: "link", onClick: exportAll }, t("users.export")),
      ),
    asked && h(ManageDialog, { key: asked.id, user: asked, changed, close: () => setAsked(null) }),
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
    strengths.map((each) => h("div", { key: each }, h("dt", null, texts.t("users.total.password", texts.t(`users.password.${each}`))), h("dd", null, texts.number(users.passwordStrength[each])))),
  );
}

/** While the vendor's support may come in, the list of who has access says so. */
function SupportRows() {
  const { api, texts, company } = usePanel();
  const state = useLoad(async () => {
    const support = await api.get(`/companies/${company.id}/support-access`);
    const log = support.open ? await api.get(`/companies/${company.id}/support-access/log${query({ max: 100 })}`) : { entries: [] };
    const entered = log.entries.filter((entry) => entry.what === "entered" && entry.at >= support.grant.openedAt);
    return { ...support, names: [...new Set(entered.map((entry) => entry.by?.name ?? texts.t("gone")))] };
  }, [company.id]);
  if (!state.data?.open) {
    return null;
  }
  const { grant, names } = state.data;
  return h(
    Notice,
    { tone: "warning", title: grant.endsAt ? texts.t("users.support.until", texts.time(grant.endsAt)) : texts.t("users.support") },
    names.length ? texts.t("users.support.entered", names.join(", ")) : texts.t("users.support.nobody"),
  );
}

function ManageDialog({ user, changed, close }) {
  const { api, texts, company, alert } = usePanel();
  const { t } = texts;
  const [kind, setKind] = useState(user.kind);
  const [owner, setOwner] = useState(user.owner);
  const [resetting, setResetting] = useState(false);
  const change = useChange();
  const path = `/companies/${company.id}/users/${encodeURIComponent(user.id)}`;
  const save = async () => {
    const told = t("users.toast.changed", personText(user));
    if (kind === user.kind && owner === user.owner) {
      close();
    } else if (await change.run(() => api.put(path, { owner, kind }), told)) {
      changed();
    }
  };
  const reset = async () => {
    if (await change.run(() => api.post(`${path}/second-factor/reset`), t("users.toast.reset", personText(user)))) {
      changed();
    }
  };
  if (resetting) {
    return h(
      Dialog,
      {
        key: "reset",
        title: t("users.reset.title"),
        confirm: t("users.reset"),
        danger: true,
        busy: change.busy,
        error: h(Refusal, { error: change.error }),
        onConfirm: reset,
        onClose: close,
        testId: "user-reset",
      },
      h("p", null, t("users.reset.about", personText(user))),
    );
  }
  return h(
    Dialog,
    {
      key: "manage",
      title: personText(user),
      confirm: t("save"),
      busy: change.busy,
      error: h(Refusal, { error: change.error }),
      onConfirm: save,
      onClose: close,
      testId: "user-manage",
    },
    h(Field, { label: t("users.kind"), hint: t("users.kind.hint") }, (field) =>
      h(Select, { ...field, name: "kind", value: kind, onChange: (event) => setKind(event.target.value), options: ["internal", "external"].map((each) => [each, t(`users.kind.${each}`)]) }),
    ),
    h(
      "label",
      { className: "ca-check" },
      h("input", { type: "checkbox", name: "owner", checked: owner, onChange: (event) => setOwner(event.target.checked) }),
      h("span", null, t("users.owner.label")),
    ),
    h("p", { className: "ca-hint" }, t("users.owner.hint")),
    user.secondFactor.types.length > 0 && h("p", null, h(Button, { onClick: () => (change.forget(), setResetting(true)) }, t("users.reset.start"))),
  );
}
