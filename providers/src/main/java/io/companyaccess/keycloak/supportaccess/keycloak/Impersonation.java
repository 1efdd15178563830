package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Keycloak's own impersonation, which is no way around a grant for support agents. */
public final class Impersonation {

    private final KeycloakSession session;
    private final UserSessionModel running;

    public Impersonation(KeycloakSession session, UserSessionModel running) {
        this.session = session;
        this.running = running;
    }

    /** Who acts as the user of the session, an admin of the realm or of the server; empty when it is the user himself. */
    public Optional<UserModel> actor() {
        String id = running.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString());
        return id == null
                ? Optional.empty()
                : Stream.of(running.getRealm(), session.realms().getRealmByName(Config.getAdminRealm()))
                        .map(realm -> session.users().getUserById(realm, id))
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** Whether it is a support agent who acts. */
    public boolean isByAgent() {
        return actor().filter(new SupportAgents(running.getRealm())::include).isPresent();
    }

    /** The enabled companies of the user, all of whose data an impersonation reaches. */
    public List<Company> companies() {
        return new Companies(session).of(running.getUser());
    }

    /** Whether nobody impersonates, or whoever does needs no grant, or has one for every company that he reaches. */
    public boolean isAllowed() {
        return !isByAgent()
                || companies().stream()
                        .allMatch(company -> new SupportGrants(session)
                                .current(company.id())
                                .filter(grant -> grant.isOpenAt(RunningEntry.now()))
                                .isPresent());
    }
}
