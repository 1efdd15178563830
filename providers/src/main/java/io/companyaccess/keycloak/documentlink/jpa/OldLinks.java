package io.companyaccess.keycloak.documentlink.jpa;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** Deletes links that have been over for long, from time to time, on one node of the cluster. */
record OldLinks(Duration kept) implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        boolean more = true;
        while (more) {
            // Each portion in a transaction of its own, so that no row waits for all of them.
            more = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory,
                    portion -> LinkCleaning.mayGoOn(
                            new LinkCleaning(portion).removeOld(kept, Instant.ofEpochMilli(Time.currentTimeMillis()))));
        }
    }

    void scheduleEvery(Duration interval, KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(TimerProvider.class)
                        .schedule(
                                new ClusterAwareScheduledTaskRunner(factory, this, interval.toMillis()),
                                interval.toMillis()));
    }
}
