package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.Fingerprint;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * How often links may be refused to one client address, counted in the database for all nodes.
 *
 * <p>Nobody guesses a code of 160 bits; the limit keeps those who try from keeping the server busy. Refusals count whatever
 * their reason, so that counting along tells nothing. Whoever has the right address gets in all the same, because behind one
 * client address there may be a whole office; only a flood shuts it for all.
 */
public final class GuessLimit {

    private static final int ALLOWED = 30;
    private static final int FLOOD = 10 * ALLOWED;

    /** How long refusals are remembered; rows that are older than this can go. */
    static final Duration PERIOD = Duration.ofMinutes(10);

    private final EntityManager database;
    private final String realmId;

    public GuessLimit(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** How many attempts were refused to a network lately. */
    public record Refusals(int number) {

        /** Whether whoever is refused is asked to wait; the right address still opens its link. */
        public boolean isTooMany() {
            return number >= ALLOWED;
        }

        /** Whether nothing from there is looked at. */
        public boolean isFlood() {
            return number >= FLOOD;
        }
    }

    /** @param client the network from which the attempt comes, see {@code ClientNetwork} */
    public Refusals refusals(String client, Instant now) {
        return new Refusals(database.createQuery(
                        "select g.guesses from GuessEntity g where g.realmId = :realm and g.clientHash = :client"
                                + " and g.since > :start",
                        Integer.class)
                .setParameter("realm", realmId)
                .setParameter("client", hash(client))
                .setParameter("start", now.minus(PERIOD).toEpochMilli())
                .getResultStream()
                .findFirst()
                .orElse(0));
    }

    void count(String client, Instant now) {
        String hash = hash(client);
        int counted = database.createQuery("update GuessEntity g set"
                        + " g.guesses = case when g.since > :start then g.guesses + 1 else 1 end,"
                        + " g.since = case when g.since > :start then g.since else :now end"
                        + " where g.realmId = :realm and g.clientHash = :client")
                .setParameter("start", now.minus(PERIOD).toEpochMilli())
                .setParameter("now", now.toEpochMilli())
                .setParameter("realm", realmId)
                .setParameter("client", hash)
                .executeUpdate();
        if (counted == 0) {
            GuessEntity first = new GuessEntity();
            first.clientHash = hash;
            first.realmId = realmId;
            first.guesses = 1;
            first.since = now.toEpochMilli();
            database.persist(first);
            database.flush();
        }
    }

    /** Somebody from there opened a link by a mailed code; that he asked for it counts no more. */
    void forgive(String client) {
        database.createQuery("update GuessEntity g set g.guesses = g.guesses - 1"
                        + " where g.realmId = :realm and g.clientHash = :client and g.guesses > 0")
                .setParameter("realm", realmId)
                .setParameter("client", hash(client))
                .executeUpdate();
    }

    private String hash(String client) {
        return Fingerprint.of(realmId, client);
    }
}
