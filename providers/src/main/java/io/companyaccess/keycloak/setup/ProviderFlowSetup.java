package io.companyaccess.keycloak.setup;

import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Puts our flow behind every identity provider: nothing of a browser flow runs after one. */
final class ProviderFlowSetup {

    private static final String FLOW = "company access post broker";
    private static final String CONDITION = "company-requires-otp";

    private final KeycloakSession session;
    private final RealmModel realm;

    ProviderFlowSetup(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void plan(boolean replace, SetupPlan plan) {
        session.identityProviders().getAllStream().forEach(provider -> plan(provider, replace, plan));
    }

    void undo(SetupPlan plan) {
        AuthenticationFlowModel ours = realm.getFlowByAlias(FLOW);
        if (ours != null) {
            session.identityProviders()
                    .getAllStream()
                    .filter(provider -> ours.getId().equals(provider.getPostBrokerLoginFlowId()))
                    .forEach(provider -> undo(provider, plan));
        }
    }

    private void undo(IdentityProviderModel provider, SetupPlan plan) {
        plan.change("Flow '" + FLOW + "' taken from behind identity provider '" + provider.getAlias() + "'", () -> {
            provider.setPostBrokerLoginFlowId(null);
            session.identityProviders().update(provider);
        });
    }

    private void plan(IdentityProviderModel provider, boolean replace, SetupPlan plan) {
        AuthenticationFlowModel bound = provider.getPostBrokerLoginFlowId() == null
                ? null
                : realm.getAuthenticationFlowById(provider.getPostBrokerLoginFlowId());
        if (bound != null && FlowShape.of(realm, bound).uses(CONDITION)) {
            return;
        }
        if (bound == null || replace) {
            plan.change("Flow '" + FLOW + "' put behind identity provider '" + provider.getAlias() + "'", () -> {
                provider.setPostBrokerLoginFlowId(realm.getFlowByAlias(FLOW).getId());
                session.identityProviders().update(provider);
            });
        } else {
            plan.warn("Identity provider '" + provider.getAlias() + "' has a flow of its own behind it ('"
                    + bound.getAlias() + "') without '" + CONDITION + "'. Only the required action"
                    + " 'company-otp-guard' asks for the second factor there.");
        }
    }
}
