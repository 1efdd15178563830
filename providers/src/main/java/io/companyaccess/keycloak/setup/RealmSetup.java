package io.companyaccess.keycloak.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;

/** Brings an existing realm to what the product needs, and never overwrites what an admin has built. */
public final class RealmSetup {

    private final KeycloakSession session;
    private final RealmModel realm;

    public RealmSetup(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Compares the realm with what it must have and makes what is missing.
     *
     * @param dryRun only tell what would be done
     * @param replaceFlows bind our flows even where the realm has flows of its own, and restore ours where they were changed
     */
    public SetupResult run(boolean dryRun, boolean replaceFlows) {
        RealmRepresentation wanted = WantedRealm.read();
        SetupPlan plan = new SetupPlan();
        if (!realm.isOrganizationsEnabled()) {
            plan.warn(
                    "Organizations are switched off in this realm, so it has no companies. Switch them on in the realm"
                            + " settings.");
        }
        new RequiredActionSetup(realm).plan(wanted, plan);
        new ClientSetup(session, realm).plan(wanted, plan);
        new ClientScopeSetup(realm).plan(wanted, plan);
        new EventListenerSetup(realm).plan(wanted, plan);
        new ComponentSetup(realm).plan(wanted, plan);
        new ThemeSetup(session, realm).plan(wanted, plan);
        new FlowSetup(realm).plan(wanted, replaceFlows, plan);
        new FlowBinding(realm).plan(wanted, replaceFlows, plan);
        new ProviderFlowSetup(session, realm).plan(replaceFlows, plan);
        if (!dryRun) {
            plan.carryOut();
        }
        return plan.result();
    }
}
