// Our tab on an organization in the Admin Console. The console has no place for tabs of others, so it is put beside the
// native ones; where Keycloak builds that page in another way the tab is missing, and the console works on.
import { createElement as h } from "react";
import { createRoot } from "react-dom";
import { createApi } from "./api.js";
import { environment, findHost } from "./host.js";
import { CompanyPanel } from "./panel.js";
import { useLoad } from "./load.js";
import { Loading, Notice, Panel, Problem, pf } from "./parts.js";
import { createTexts } from "./texts.js";

const ROUTE = /^#\/([^/?]+)\/organizations\/([\w-]+)\/([^/?]+)/;
const TAB = "company-access";
/** Milliseconds. */
const AGAIN = 5_000;

/** The tools of one realm, asked for once: a promise, and what came of it. */
const tools = new Map();
let shown = null;

new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
addEventListener("hashchange", show);
addEventListener("popstate", show);
show();

/** Brings the page to what the address says; called often, so it does nothing where nothing changed. */
function show() {
  const route = ROUTE.exec(location.hash);
  const realm = route && realmOf(route[1]);
  const tabs = realm && document.querySelector('[data-testid="organization-tabs"]');
  const list = tabs?.querySelector('[role="tablist"]');
  const ready = list && toolsOf(realm, tabs);
  const [, , organization, current] = route ?? [];
  if (ready) {
    showTab(list, ready, `#/${realm}/organizations/${organization}/${TAB}`, current === TAB);
  }
  if (ready && current === TAB) {
    showPanel(tabs, ready, realm, organization);
  } else {
    hide();
  }
}

/** The name of a realm, fit for an address: it comes from a link, which may say anything. */
function realmOf(written) {
  try {
    const name = decodeURIComponent(written);
    return name === "." || name === ".." ? null : encodeURIComponent(name);
  } catch {
    return null;
  }
}

function toolsOf(realm, node) {
  if (!tools.has(realm)) {
    const host = findHost(node);
    if (!host) {
      return null;
    }
    tools.set(realm, null);
    const api = createApi(`${environment.adminBaseUrl}/admin/realms/${realm}/company-access`, host.keycloak);
    api.get("/ui/texts").then(
      (texts) => {
        tools.set(realm, { api, texts: createTexts(texts), alert: host.addAlert, reader: host.keycloak.subject });
        show();
      },
      ({ status }) => {
        // Without our jars, or without a right in this realm, there is no tab; whatever else it was may be over soon.
        if (status !== 403 && status !== 404) {
          setTimeout(() => (tools.delete(realm), show()), AGAIN);
        }
      },
    );
  }
  return tools.get(realm);
}

function showTab(list, { texts }, href, open) {
  let tab = list.querySelector(`#${TAB}-tab`);
  if (!tab) {
    const item = list.querySelector("li")?.cloneNode(true);
    if (!item) {
      return;
    }
    tab = item.querySelector('[role="tab"]');
    [...tab.attributes].filter(({ name }) => name.startsWith("data-")).forEach(({ name }) => tab.removeAttribute(name));
    tab.id = `${TAB}-tab`;
    tab.dataset.testid = `${TAB}-tab`;
    tab.setAttribute("aria-controls", `${TAB}-panel`);
    (tab.querySelector("span") ?? tab).textContent = texts.t("menu");
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      location.hash = tab.getAttribute("href");
    });
    list.append(item);
  }
  if (tab.getAttribute("href") !== href) {
    tab.setAttribute("href", href);
  }
  if (tab.getAttribute("aria-selected") !== String(open)) {
    tab.setAttribute("aria-selected", String(open));
  }
  tab.closest("li").classList.toggle("pf-m-current", open);
}

function showPanel(tabs, ready, realm, organization) {
  if (shown?.realm === realm && shown.organization === organization && shown.section.isConnected) {
    return;
  }
  hide();
  const section = document.createElement("section");
  section.id = `${TAB}-panel`;
  section.className = `${pf("c-tab-content")} ca-page ca-admin`;
  section.setAttribute("role", "tabpanel");
  section.setAttribute("aria-labelledby", `${TAB}-tab`);
  section.tabIndex = 0;
  tabs.parentElement.append(section);
  const root = createRoot(section);
  shown = { realm, organization, section, root };
  root.render(h(AdminTab, { ...ready, organization }));
}

function hide() {
  if (shown) {
    const { root, section } = shown;
    shown = null;
    root.unmount();
    section.remove();
  }
}

function AdminTab({ organization, ...rest }) {
  const { api, texts } = rest;
  const company = useLoad(() => api.get(`/companies/${organization}`), [organization]);
  if (company.data) {
    return h(CompanyPanel, { ...rest, company: company.data, admin: true });
  }
  const { error } = company;
  const gone = error?.status === 404;
  return h(
    Panel.Provider,
    { value: { ...rest, admin: true } },
    !error && h(Loading),
    gone && h(Notice, { title: texts.t("problem.companyOff.title") }, texts.t("problem.companyOff")),
    error && !gone && h(Problem, { error, retry: company.reload }),
  );
}
