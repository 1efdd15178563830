package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrants;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/**
 * What the session of a support agent's entry is for, as its note says, and whether it still stands.
 *
 * @param parent id of the agent's normal session; null when he had none
 */
public record RunningEntry(
        String companyId, String grantId, @Nullable String parent) {

    /** An entry that stands at this moment. */
    public record Standing(OrganizationModel company, SupportGrant grant) {}

    private static final String NOTE = "company-access.support";

    /** The entry of a session; empty for every other session. */
    public static Optional<RunningEntry> of(UserSessionModel session) {
        String note = session.getNote(NOTE);
        if (note == null) {
            return Optional.empty();
        }
        String[] parts = note.split(" ", -1);
        return Optional.of(new RunningEntry(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]));
    }

    /** The note by which a session says so. */
    public Map<String, String> note() {
        return Map.of(NOTE, companyId + ' ' + grantId + ' ' + (parent == null ? "" : parent));
    }

    /**
     * The company and the grant, as long as all that the entry stands on is there: the same grant, still open; the company;
     * the agent with his role; his normal session.
     */
    public Optional<Standing> standing(KeycloakSession session, UserSessionModel running) {
        RealmModel realm = running.getRealm();
        if (!new SupportAgents(realm).include(running.getUser())
                || (parent != null && isGone(session, realm, parent))) {
            return Optional.empty();
        }
        return new SupportGrants(session)
                .current(companyId)
                .filter(grant -> grant.id().equals(grantId) && grant.isOpenAt(now()))
                .flatMap(grant ->
                        new CompanyFinder(session).find(companyId).map(company -> new Standing(company, grant)));
    }

    private static boolean isGone(KeycloakSession session, RealmModel realm, String parent) {
        return session.sessions().getUserSession(realm, parent) == null;
    }

    /** This moment, by the server's clock. */
    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
