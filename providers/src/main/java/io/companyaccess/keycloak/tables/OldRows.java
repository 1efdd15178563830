package io.companyaccess.keycloak.tables;

import io.companyaccess.keycloak.documentlink.jpa.LinkCleaning;
import io.companyaccess.keycloak.password.jpa.StrengthCleaning;
import io.companyaccess.keycloak.people.jpa.LastSignIns;
import io.companyaccess.keycloak.supportaccess.jpa.SupportCleaning;
import io.companyaccess.keycloak.supportaccess.keycloak.DeadEntries;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/** Deletes, from time to time and on one node of the cluster, what has been over for long. */
record OldRows(Duration linksKept) implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        KeycloakModelUtils.runJobInTransaction(factory, inner -> new SupportCleaning(inner).removeOld(now));
        DeadEntries.forget(factory, now);
        boolean leftOver = true;
        while (leftOver) {
            leftOver = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, portion -> new StrengthCleaning(portion).removeLeftOver());
        }
        KeycloakModelUtils.runJobInTransaction(factory, inner -> new LastSignIns(inner).removeLeftOver());
        boolean more = true;
        while (more) {
            // Each portion in a transaction of its own, so that no row waits for all of them.
            more = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, portion -> LinkCleaning.mayGoOn(new LinkCleaning(portion).removeOld(linksKept, now)));
        }
    }
}
