// One company, as its owner or an identity admin sees it.
import { createElement as h, useMemo } from "react";
import { SecondFactorCard } from "./factor.js";
import { loadStyle } from "./host.js";
import { LinksCard, RecipientCheckCard } from "./links.js";
import { Fenced, Panel, useLoad } from "./parts.js";
import { SupportCard } from "./support.js";
import { UsersCard } from "./users.js";

loadStyle("company-access.css");

/**
 * @param company `{ id, alias, name }`
 * @param admin whether Keycloak's permissions count and not those of an owner
 * @param stepUp sends the reader through a second factor and back to a wish; absent: nobody asks for one
 * @param wish what to open again, by card
 */
export function CompanyPanel({ api, texts, alert, company, admin = false, stepUp, wish }) {
  const value = useMemo(
    () => ({ api, texts, alert, company, admin, stepUp: stepUp && ((what) => stepUp(company, what)) }),
    [api, texts, alert, company.id, admin],
  );
  const of = (card) => (wish?.card === card ? wish : undefined);
  return h(
    Panel.Provider,
    { value },
    h(Cards, { key: company.id, of, company, api }),
  );
}

function Cards({ api, company, of }) {
  const state = useLoad(() => api.get(`/companies/${company.id}`), [company.id]);
  return h(
    "div",
    { className: "ca-cards" },
    [
      h(SupportCard, { wish: of("support") }),
      h(SecondFactorCard, { state, wish: of("factor") }),
      h(RecipientCheckCard, { state, wish: of("check") }),
      h(LinksCard, null),
      h(UsersCard, { state }),
    ].map((card, place) => h(Fenced, { key: place }, card)),
  );
}
