// Our page in the Account Console: the companies that the reader owns, and his own row in each of his companies.
import { createElement as h, useCallback, useEffect, useId, useRef, useState } from "react";
import { createApi } from "./api.js";
import { Select } from "./form.js";
import { environment, findHost } from "./host.js";
import { useLoad } from "./load.js";
import { CompanyPanel } from "./panel.js";
import { Card, Fenced, Loading, Panel, Problem, Table, pf, usePanel } from "./parts.js";
import { createTexts } from "./texts.js";
import { columns } from "./users.js";
import { keepWish, rememberCompany, rememberedCompany, takeWish } from "./wish.js";

const base = `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}/company-access`;

export default function AccountPage() {
  const root = useRef(null);
  const [page, setPage] = useState(null);
  const load = useCallback(() => {
    setPage(null);
    start(root.current).then(setPage, (error) => setPage({ error }));
  }, []);
  useEffect(load, []);
  return h(
    "section",
    { ref: root, className: `${pf("c-page__main-section", "m-light")} ca-page`, "data-testid": "company-access" },
    page?.texts ? h(Loaded, page) : h(Waiting, { page, load }),
  );
}

async function start(node) {
  const host = findHost(node);
  if (!host) {
    return { unknown: true };
  }
  const api = createApi(base, host.keycloak);
  return { host, api, texts: createTexts(await api.get("/ui/texts")) };
}

// As long as there are no texts there is only English.
function Waiting({ page, load }) {
  if (!page) {
    return h("p", { role: "status", className: "ca-loading" }, h("span", { className: "ca-spinner", "aria-hidden": true }), "Loading…");
  }
  return page.unknown
    ? h("p", { role: "alert" }, "This page does not work with this version of Keycloak yet. Nothing was changed. Please tell your administrator.")
    : h(
        "div",
        { role: "alert" },
        h("p", null, "This page could not be loaded. Please try again."),
        h("button", { type: "button", className: pf("c-button", "m-secondary"), onClick: load }, "Try again"),
      );
}

function Loaded({ host, api, texts }) {
  const { t } = texts;
  const reader = host.keycloak.subject;
  const companies = useLoad(() => api.get("/companies"), []);
  const [changes, setChanges] = useState(0);
  const changed = useCallback(() => setChanges((before) => before + 1), []);
  const value = { api, texts, alert: host.addAlert, reader };
  const stepUp = (of, what) => {
    if (what) {
      keepWish(reader, of.id, what);
    }
    host.keycloak.login({ action: "company-otp-guard", redirectUri: location.href });
  };
  return h(
    Panel.Provider,
    { value },
    h(
      "div",
      { className: pf("c-content") },
      h("h1", { className: pf("c-title", "m-2xl") }, t("menu")),
      h("p", null, t(companies.data?.length ? "page.about.owner" : "page.about")),
    ),
    !companies.data && (companies.error ? h(Problem, { error: companies.error, retry: companies.reload }) : h(Loading)),
    companies.data?.length > 0 && h(Companies, { companies: companies.data, stepUp, changed }),
    h(Fenced, null, h(OwnRows, { changes })),
  );
}

/** The companies of an owner, one at a time. */
function Companies({ companies, stepUp, changed }) {
  const { api, texts, alert, reader } = usePanel();
  const label = useId();
  const [wish, setWish] = useState(() => takeWish(reader));
  const [chosen, setChosen] = useState(() => (companies.find(({ id }) => id === (wish?.company ?? rememberedCompany())) ?? companies[0]).id);
  // Opened again once, not whenever one comes back to that company.
  useEffect(() => setWish(undefined), []);
  const company = companies.find(({ id }) => id === chosen);
  const choose = (id) => {
    rememberCompany(id);
    setChosen(id);
  };
  return [
    companies.length > 1 &&
      h(
        "div",
        { key: "picker", className: "ca-picker" },
        h("label", { htmlFor: label }, texts.t("page.company")),
        h(Select, { id: label, name: "company", value: chosen, options: companies.map(({ id, name }) => [id, name]), onChange: (event) => choose(event.target.value) }),
      ),
    h(CompanyPanel, { key: chosen, api, texts, alert, reader, company, stepUp, changed, wish: wish?.company === chosen ? wish : undefined }),
  ];
}

function OwnRows({ changes }) {
  const { api, texts } = usePanel();
  const { t } = texts;
  const own = useLoad(() => api.get("/me"), [changes]);
  const rows = own.data?.map(({ company, user }) => ({ ...user, company }));
  return h(
    Card,
    { title: t("own.title"), about: t("own.about"), testId: "own-rows" },
    !rows && (own.error ? h(Problem, { error: own.error, retry: own.reload }) : h(Loading)),
    rows?.length === 0 && h("p", { className: "ca-empty" }, t("own.empty")),
    rows?.length > 0 &&
      h(Table, {
        label: t("own.title"),
        rows,
        rowKey: (row) => row.company.id,
        rowTestId: () => "own-row",
        columns: [[t("own.company"), (row) => row.company.name], ...columns(texts)],
      }),
  );
}
