package io.companyaccess.keycloak.rest;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Opens the REST of owners and apps under the id {@code company-access}. */
public final class CompanyAccessFactory implements RealmResourceProviderFactory {

    private record Door(KeycloakSession session) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new CompanyAccess(session);
        }

        @Override
        public void close() {}
    }

    @Override
    public String getId() {
        return "company-access";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Door(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
