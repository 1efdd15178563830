package io.companyaccess.keycloak.documentlink.jpa;

import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Brings our tables into Keycloak's database, under the id {@code company-access}, and keeps them clean.
 *
 * <p>The option {@code spi-jpa-entity-provider--company-access--clean-up-interval} says how often old links are looked for,
 * in seconds; {@code …--links-kept} how many days a link is kept after it has expired or was revoked.
 */
public final class LinkTablesFactory implements JpaEntityProviderFactory {

    static final String ID = "company-access";

    /** Seconds; links are kept for months, so the hour at which they go does not matter. */
    private static final int OFTEN_ENOUGH = 6 * 60 * 60;

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

    /** Days, in which its company can still see what became of a link. */
    private static final int KEPT = 90;

    private Duration kept = Duration.ofDays(KEPT);
    private Duration interval = Duration.ofSeconds(OFTEN_ENOUGH);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return TABLES;
    }

    @Override
    public void init(Config.Scope config) {
        kept = Duration.ofDays(config.getInt("links-kept", KEPT));
        interval = Duration.ofSeconds(config.getInt("clean-up-interval", OFTEN_ENOUGH));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                new LinkCleaning(removed.getKeycloakSession())
                        .removeRealm(removed.getRealm().getId());
            } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
                new LinkCleaning(removed.getKeycloakSession())
                        .removeCompany(
                                removed.getKeycloakSession()
                                        .getContext()
                                        .getRealm()
                                        .getId(),
                                removed.getOrganization().getId());
            } else if (event instanceof PostMigrationEvent) {
                new OldLinks(kept).scheduleEvery(interval, factory);
            }
        });
    }

    @Override
    public void close() {}
}
