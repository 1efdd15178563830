package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import io.companyaccess.keycloak.supportaccess.jpa.SupportExpiry;
import io.companyaccess.keycloak.supportaccess.jpa.SupportExpiry.Place;
import io.companyaccess.keycloak.supportaccess.mail.SupportNotices;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/**
 * Tells of grants that came to their end, and sends home whoever was still in.
 *
 * <p>Nothing depends on its being in time: a grant is over at its end, wherever it is asked for. What a node leaves half
 * done, the next run finishes; of two nodes at once, one tells.
 */
public final class ExpiredGrants implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(ExpiredGrants.class);
    private static final int AT_ONCE = 1_000;

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        each(factory, inner -> new SupportExpiry(inner).unnoticed(now, AT_ONCE), ExpiredGrants::notice);
        each(factory, inner -> new SupportExpiry(inner).leftBehind(now, AT_ONCE), (inner, place) -> {
            SupportEnd.ofCompany(inner, place.companyId());
            new SupportExpiry(inner).forget(place, now);
        });
    }

    private static void notice(KeycloakSession session, Place place) {
        new SupportChanges(session)
                .noticeEnd(place.companyId())
                .ifPresent(grant -> new CompanyFinder(session)
                        .find(place.companyId())
                        .ifPresent(company -> new SupportNotices(session).expired(company, grant)));
    }

    private static void each(
            KeycloakSessionFactory factory,
            Function<KeycloakSession, List<Place>> finding,
            BiConsumer<KeycloakSession, Place> work) {
        for (Place place : KeycloakModelUtils.runJobInTransactionWithResult(factory, finding::apply)) {
            try {
                KeycloakModelUtils.runJobInTransaction(factory, session -> {
                    RealmModel realm = session.realms().getRealm(place.realmId());
                    if (realm != null) {
                        session.getContext().setRealm(realm);
                        work.accept(session, place);
                    }
                });
            } catch (SupportRefusal companyGone) {
                LOG.debugf("Organization %s went before its support access ended", place.companyId());
            } catch (RuntimeException failed) {
                // The others must not wait for this one, which the next run tries again.
                LOG.warnf(failed, "Support access of organization %s could not be ended", place.companyId());
            }
        }
    }
}
