package io.companyaccess.keycloak.setup;

import io.companyaccess.keycloak.company.PolicyAttributes;
import io.companyaccess.keycloak.company.SecondFactorRequirement;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.idm.RealmRepresentation;

/** Takes out of a realm what needs our jars, so that Keycloak can go on without them; what an admin built is only named. */
public final class RealmRemoval {

    private final KeycloakSession session;
    private final RealmModel realm;

    public RealmRemoval(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @param dryRun only tell what would be done */
    public SetupResult run(boolean dryRun) {
        RealmRepresentation ours = WantedRealm.read();
        SetupPlan plan = new SetupPlan();
        if (realm.isOrganizationsEnabled()) {
            warnOfRequirements(plan);
        }
        new PasswordPolicyRemoval(session, realm).undo(plan);
        new FlowUnbinding(session, realm).undo(ours, plan);
        new RequiredActionSetup(realm).undo(ours, plan);
        new EventListenerSetup(realm).undo(ours, plan);
        new ComponentSetup(realm).undo(ours, plan);
        new ThemeSetup(session, realm).undo(ours, plan);
        new ClientScopeSetup(realm).undo(ours, plan);
        new ClientSetup(session, realm).undo(ours, plan);
        if (!dryRun) {
            plan.carryOut();
        }
        return plan.result();
    }

    private void warnOfRequirements(SetupPlan plan) {
        long companies = session.getProvider(OrganizationProvider.class)
                .count(Map.of(PolicyAttributes.SECOND_FACTOR, SecondFactorRequirement.REQUIRED.word()));
        if (companies > 0) {
            plan.warn("Companies that require a second factor: " + companies
                    + ". Without our steps only people who have one are asked for it.");
        }
    }
}
