package io.companyaccess.keycloak.rest;

import jakarta.ws.rs.HttpMethod;
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
            // Before the paths are looked at: a company's own would ask for the token that a preflight never carries.
            boolean asksFirst =
                    session.getContext().getHttpRequest().getHttpMethod().equals(HttpMethod.OPTIONS);
            return asksFirst ? new Preflight() : new CompanyAccess(session);
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
