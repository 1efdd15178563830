package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.company.keycloak.FreshTransaction;
import io.companyaccess.keycloak.supportaccess.token.EntrySessions;
import org.keycloak.models.KeycloakSession;

/** Whoever is in a company for support goes out. */
public final class SupportEnd {

    private SupportEnd() {}

    /** Ends the sessions, once it is committed that the company is closed. */
    public static void ofCompany(KeycloakSession session, String companyId) {
        FreshTransaction.in(session, inner -> {
            new EntrySessions(inner).endOfCompany(companyId);
            return null;
        });
    }

    /** Ends the sessions under a grant that stays, too: their agents enter again, for the time that is left. */
    public static void ofAllIn(KeycloakSession session, String companyId) {
        FreshTransaction.in(session, inner -> {
            new EntrySessions(inner).endAllOfCompany(companyId);
            return null;
        });
    }
}
