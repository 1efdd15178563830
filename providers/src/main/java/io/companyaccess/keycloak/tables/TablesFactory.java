package io.companyaccess.keycloak.tables;

import io.companyaccess.keycloak.documentlink.jpa.AlertEntity;
import io.companyaccess.keycloak.documentlink.jpa.AwaitedCodeEntity;
import io.companyaccess.keycloak.documentlink.jpa.BatchEntity;
import io.companyaccess.keycloak.documentlink.jpa.GuessEntity;
import io.companyaccess.keycloak.documentlink.jpa.LinkCleaning;
import io.companyaccess.keycloak.documentlink.jpa.LinkEntity;
import io.companyaccess.keycloak.documentlink.jpa.MailedEntity;
import io.companyaccess.keycloak.documentlink.jpa.RecipientEntity;
import io.companyaccess.keycloak.documentlink.jpa.TriesEntity;
import io.companyaccess.keycloak.password.jpa.PasswordStrengthEntity;
import io.companyaccess.keycloak.password.jpa.StrengthCleaning;
import io.companyaccess.keycloak.people.jpa.LastSignInEntity;
import io.companyaccess.keycloak.people.jpa.LastSignIns;
import io.companyaccess.keycloak.supportaccess.jpa.SupportCleaning;
import io.companyaccess.keycloak.supportaccess.jpa.SupportEntryEntity;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrantEntity;
import io.companyaccess.keycloak.supportaccess.jpa.SupportLogEntity;
import io.companyaccess.keycloak.supportaccess.jpa.SupportRequestEntity;
import io.companyaccess.keycloak.supportaccess.keycloak.ExpiredGrants;
import io.companyaccess.keycloak.supportaccess.token.EntrySessions;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Brings our tables into Keycloak's database, under the id {@code company-access}, and keeps them clean.
 *
 * <p>The option {@code spi-jpa-entity-provider--company-access--clean-up-interval} says how often old rows are looked for,
 * {@code …--support-expiry-interval} how often support grants that have ended, both in seconds; {@code …--links-kept} how
 * many days a link is kept after it has expired or was revoked.
 */
public final class TablesFactory implements JpaEntityProviderFactory {

    static final String ID = "company-access";

    /** Seconds; what is old is kept for weeks and months, so the hour at which it goes does not matter. */
    private static final int OFTEN_ENOUGH = 6 * 60 * 60;

    /** Seconds until owners and apps hear of the end of a grant; it is over at its end all the same. */
    private static final int SOON_ENOUGH = 10;

    /** Days, in which its company can still see what became of a link. */
    private static final int LINKS_KEPT = 90;

    private static final JpaEntityProvider TABLES = new JpaEntityProvider() {

        @Override
        public List<Class<?>> getEntities() {
            return List.of(
                    LinkEntity.class,
                    RecipientEntity.class,
                    BatchEntity.class,
                    GuessEntity.class,
                    TriesEntity.class,
                    AwaitedCodeEntity.class,
                    MailedEntity.class,
                    AlertEntity.class,
                    PasswordStrengthEntity.class,
                    LastSignInEntity.class,
                    SupportGrantEntity.class,
                    SupportEntryEntity.class,
                    SupportRequestEntity.class,
                    SupportLogEntity.class);
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

    private Duration cleanUp = Duration.ofSeconds(OFTEN_ENOUGH);
    private Duration linksKept = Duration.ofDays(LINKS_KEPT);
    private Duration supportExpiry = Duration.ofSeconds(SOON_ENOUGH);

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
        cleanUp = Duration.ofSeconds(config.getInt("clean-up-interval", OFTEN_ENOUGH));
        linksKept = Duration.ofDays(config.getInt("links-kept", LINKS_KEPT));
        supportExpiry = Duration.ofSeconds(config.getInt("support-expiry-interval", SOON_ENOUGH));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                String realm = removed.getRealm().getId();
                new LinkCleaning(removed.getKeycloakSession()).removeRealm(realm);
                new SupportCleaning(removed.getKeycloakSession()).removeRealm(realm);
                new LastSignIns(removed.getKeycloakSession()).removeRealm(realm);
                new StrengthCleaning(removed.getKeycloakSession()).removeRealm(realm);
            } else if (event instanceof UserModel.UserRemovedEvent removed) {
                String realm = removed.getRealm().getId();
                String user = removed.getUser().getId();
                new LastSignIns(removed.getKeycloakSession()).removeUser(realm, user);
                new StrengthCleaning(removed.getKeycloakSession()).removeUser(realm, user);
            } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
                String company = removed.getOrganization().getId();
                String realm =
                        removed.getKeycloakSession().getContext().getRealm().getId();
                new EntrySessions(removed.getKeycloakSession()).endAllOfCompany(company);
                new LinkCleaning(removed.getKeycloakSession()).removeCompany(realm, company);
                new SupportCleaning(removed.getKeycloakSession()).removeCompany(realm, company);
            } else if (event instanceof PostMigrationEvent) {
                everySoOften(factory, new OldRows(linksKept), cleanUp);
                everySoOften(factory, new ExpiredGrants(), supportExpiry);
            }
        });
    }

    private static void everySoOften(KeycloakSessionFactory factory, ScheduledTask task, Duration interval) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(TimerProvider.class)
                        .schedule(
                                new ClusterAwareScheduledTaskRunner(factory, task, interval.toMillis()),
                                interval.toMillis()));
    }

    @Override
    public void close() {}
}
