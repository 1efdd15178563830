package io.companyaccess.keycloak.secondfactor.mail;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Offers the notices to realms as the event listener {@code company-access}; set-up switches it on. */
public final class FactorNoticesFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "company-access";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new FactorNotices(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
