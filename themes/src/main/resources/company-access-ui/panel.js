// One company, as its owner or an identity admin sees it.
import { createElement as h, useMemo } from "react";
import { SecondFactorCard } from "./factor.js";
import { loadStyle } from "./host.js";
import { LinksCard, RecipientCheckCard } from "./links.js";
import { useLoad } from "./load.js";
import { Fenced, Panel } from "./parts.js";
import { SupportCard, useSupport } from "./support.js";
import { UsersCard } from "./users.js";

loadStyle("company-access.css");

/**
 * @param company `{ id, alias, name }`
 * @param admin whether Keycloak's permissions count and not those of an owner
 * @param reader id of the user who looks
 * @param stepUp sends the reader through a second factor and back to a wish; absent: nobody asks for one
 * @param changed called after each change
 * @param wish what to open again, by card
 */
export function CompanyPanel({ api, texts, alert, company, reader, admin = false, stepUp, changed, wish }) {
  const value = useMemo(
    () => ({ api, texts, alert, company, reader, admin, changed, stepUp: stepUp && ((what) => stepUp(company, what)) }),
    [api, texts, alert, company.id, admin],
  );
  return h(Panel.Provider, { value }, h(Cards, { key: company.id, api, company, wish }));
}

function Cards({ api, company, wish }) {
  const state = useLoad(() => api.get(`/companies/${company.id}`), [company.id]);
  const support = useSupport({ api, company });
  const of = (card) => (wish?.card === card ? wish : undefined);
  return h(
    "div",
    { className: "ca-cards" },
    [
      h(SupportCard, { state: support, wish: of("support") }),
      h(SecondFactorCard, { state, wish: of("factor") }),
      h(RecipientCheckCard, { state, wish: of("check") }),
      h(LinksCard, null),
      h(UsersCard, { summary: state, support }),
    ].map((card, place) => h(Fenced, { key: place }, card)),
  );
}
