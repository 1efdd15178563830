package io.companyaccess.keycloak.documentlink.jpa;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Brings our tables into Keycloak's database, under the id {@code company-access}. */
public final class LinkTablesFactory implements JpaEntityProviderFactory {

    static final String ID = "company-access";

    private static final JpaEntityProvider TABLES = new JpaEntityProvider() {

        @Override
        public List<Class<?>> getEntities() {
            return List.of(LinkEntity.class, RecipientEntity.class, BatchEntity.class, GuessEntity.class);
        }

        @Override
        public String getChangelogLocation() {
            return "META-INF/company-access-changelog.xml";
        }

        @Override
        public String getFactoryId() {
            return ID;
        }

        @Override
        public void close() {}
    };

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return TABLES;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
