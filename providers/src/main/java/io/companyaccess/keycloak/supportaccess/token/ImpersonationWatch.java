package io.companyaccess.keycloak.supportaccess.token;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.detached.CalledAt;
import io.companyaccess.keycloak.people.keycloak.PersonName;
import io.companyaccess.keycloak.supportaccess.LogEvent;
import io.companyaccess.keycloak.supportaccess.SupportEntry;
import io.companyaccess.keycloak.supportaccess.jpa.SupportEntries;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrants;
import io.companyaccess.keycloak.supportaccess.jpa.SupportLog;
import io.companyaccess.keycloak.supportaccess.keycloak.Impersonation;
import io.companyaccess.keycloak.supportaccess.keycloak.RunningEntry;
import java.util.Map;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Writes down for each company that an admin acts as one of its people, and ends the session of an agent who may not. */
final class ImpersonationWatch {

    private final KeycloakSession session;

    ImpersonationWatch(KeycloakSession session) {
        this.session = session;
    }

    void begun(Event event) {
        UserSessionModel running =
                session.sessions().getUserSession(session.getContext().getRealm(), event.getSessionId());
        if (running == null) {
            return;
        }
        Impersonation impersonation = new Impersonation(session, running);
        impersonation.actor().ifPresent(actor -> {
            boolean allowed = impersonation.isAllowed();
            for (Company company : impersonation.companies()) {
                note(company, actor, running, allowed);
                if (allowed && impersonation.isByAgent()) {
                    remember(company, actor, running);
                }
            }
            if (!allowed) {
                session.sessions().removeUserSession(running.getRealm(), running);
            }
        });
    }

    private void note(Company company, UserModel actor, UserSessionModel running, boolean allowed) {
        new SupportLog(session)
                .append(
                        company.id(),
                        allowed ? LogEvent.ENTERED : LogEvent.REFUSED,
                        actor.getId(),
                        PersonName.of(actor),
                        Map.of("impersonated", running.getUser().getUsername()));
    }

    // So that closing one of the companies ends it.
    private void remember(Company company, UserModel actor, UserSessionModel running) {
        CalledAt.note(session).forEach(running::setNote);
        new SupportGrants(session)
                .current(company.id())
                .ifPresent(grant -> new SupportEntries(session)
                        .add(new SupportEntry(
                                running.getId(), company.id(), grant.id(), actor.getId(), null, RunningEntry.now())));
    }
}
