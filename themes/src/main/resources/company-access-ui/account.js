// Our page in the Account Console: the companies that the reader owns, and his own row in each of his companies.
import { createElement as h, useEffect, useId, useRef, useState } from "react";
import { createApi } from "./api.js";
import { environment, findHost } from "./host.js";
import { CompanyPanel } from "./panel.js";
import { Card, Fenced, Panel, Select, Table, pf, usePanel } from "./parts.js";
import { createTexts } from "./texts.js";
import { columns } from "./users.js";

const base = `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}/company-access`;
const WISH = "company-access.wish";
/** Milliseconds; later the reader has forgotten what he wanted to switch. */
const WISH_LIVES = 10 * 60_000;

export default function AccountPage() {
  const root = useRef(null);
  const [page, setPage] = useState(null);
  useEffect(() => {
    load(root.current).then(setPage, (error) => setPage({ error }));
  }, []);
  return h("section", { ref: root, className: pf("c-page__main-section", "m-light") + " ca-page", "data-testid": "company-access" }, body(page));
}

async function load(node) {
  const host = findHost(node);
  if (!host) {
    return { unknown: true };
  }
  const api = createApi(base, host.keycloak);
  const texts = createTexts(await api.get("/ui/texts"));
  const [own, companies] = await Promise.all([api.get("/me"), api.get("/companies")]);
  return { host, api, texts, own, companies, wish: takeWish() };
}

function body(page) {
  if (!page) {
    return h("p", { role: "status", className: "ca-loading" }, h("span", { className: "ca-spinner", "aria-hidden": true }));
  }
  if (page.unknown) {
    // Without a host there is no language either.
    return h("p", { role: "alert" }, "This page does not work with this version of Keycloak yet. Nothing was changed. Please tell your administrator.");
  }
  return page.error ? h(Broken, { error: page.error }) : h(Loaded, page);
}

function Broken({ error }) {
  return h(
    "div",
    { role: "alert" },
    h("p", null, `Company Access: ${error.code ?? "unknown"}`),
    h("button", { type: "button", className: pf("c-button", "m-secondary"), onClick: () => location.reload() }, "↻"),
  );
}

function Loaded({ host, api, texts, own, companies, wish }) {
  const { t } = texts;
  const label = useId();
  const [chosen, setChosen] = useState(() => companies.find((each) => each.id === wish?.company)?.id ?? remembered(companies));
  const company = companies.find((each) => each.id === chosen);
  const stepUp = (of, what) => {
    sessionStorage.setItem(WISH, JSON.stringify({ ...what, company: of.id, at: Date.now() }));
    host.keycloak.login({ action: "company-otp-guard", redirectUri: location.href });
  };
  const choose = (id) => {
    sessionStorage.setItem(`${WISH}.company`, id);
    setChosen(id);
  };
  return [
    h("div", { key: "title", className: pf("c-content") }, h("h1", { className: pf("c-title", "m-2xl") }, t("menu")), h("p", null, t(companies.length ? "page.about.owner" : "page.about"))),
    companies.length > 1 &&
      h(
        "div",
        { key: "picker", className: "ca-picker" },
        h("label", { htmlFor: label }, t("page.company")),
        h(Select, { id: label, name: "company", value: chosen, options: companies.map(({ id, name }) => [id, name]), onChange: (event) => choose(event.target.value) }),
      ),
    company && h(CompanyPanel, { key: company.id, api, texts, alert: host.addAlert, company, stepUp, wish: wish?.company === company.id ? wish : undefined }),
    h(Panel.Provider, { key: "own", value: { api, texts, alert: host.addAlert } }, h(Fenced, null, h(OwnRows, { own }))),
  ];
}

function OwnRows({ own }) {
  const { texts } = usePanel();
  const { t } = texts;
  const rows = own.map(({ company, user }) => ({ ...user, company }));
  return h(
    Card,
    { title: t("own.title"), about: t("own.about"), testId: "own-rows" },
    rows.length
      ? h(Table, {
          label: t("own.title"),
          rows,
          rowKey: (row) => row.company.id,
          rowTestId: () => "own-row",
          columns: [[t("own.company"), (row) => row.company.name], ...columns(texts)],
        })
      : h("p", { className: "ca-empty" }, t("own.empty")),
  );
}

function remembered(companies) {
  const before = sessionStorage.getItem(`${WISH}.company`);
  return (companies.find((each) => each.id === before) ?? companies[0])?.id;
}

function takeWish() {
  try {
    const wish = JSON.parse(sessionStorage.getItem(WISH));
    return wish && Date.now() - wish.at < WISH_LIVES ? wish : undefined;
  } catch {
    return undefined;
  } finally {
    sessionStorage.removeItem(WISH);
  }
}
