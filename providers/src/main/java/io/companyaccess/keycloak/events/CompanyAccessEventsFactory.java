package io.companyaccess.keycloak.events;

import io.companyaccess.keycloak.people.keycloak.SignIns;
import io.companyaccess.keycloak.secondfactor.mail.FactorNotices;
import io.companyaccess.keycloak.supportaccess.token.SupportEvents;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Offers what our features do about events to realms as the listener {@code company-access}; set-up switches it on. */
public final class CompanyAccessEventsFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "company-access";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new CompanyAccessEvents(
                List.of(new FactorNotices(session), new SupportEvents(session), new SignIns(session)));
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
