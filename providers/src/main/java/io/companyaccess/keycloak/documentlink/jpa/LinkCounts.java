package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.Fingerprint;
import io.companyaccess.keycloak.documentlink.LinkVisitor;
import io.companyaccess.keycloak.documentlink.Opening;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import io.companyaccess.keycloak.documentlink.WrongTries;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** What is counted on a code, whether a link has it or not: tries, openings, refusals. */
final class LinkCounts {

    private final EntityManager database;
    private final String realmId;
    private final LinkVisitor visitor;
    private final Optional<LinkEntity> row;
    private final Optional<TriesEntity> tried;

    LinkCounts(EntityManager database, String realmId, LinkVisitor visitor, Optional<LinkEntity> row) {
        this.database = database;
        this.realmId = realmId;
        this.visitor = visitor;
        this.row = row;
        this.tried = Optional.ofNullable(database.find(TriesEntity.class, hash(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Wrong addresses so far. */
    WrongTries tries() {
        return tried.map(TriesEntity::tries).orElse(WrongTries.NONE);
    }

    /** As many writes for a code that no link has as for a link. */
    void count(Opening opening, WrongTries tries, Instant now) {
        if (!(opening instanceof Opened)) {
            count(tries, now);
        }
        row.ifPresentOrElse(found -> count(found, opening, now), () -> countOnNoLink(now));
        // Before any other row is locked: whoever comes with the same code at the same moment waits here, link or not.
        database.flush();
    }

    /** Whether this attempt is one more of so many refusals that the company should hear of them. */
    boolean isRepeated(Opening opening) {
        return isRefusal(opening)
                && row.filter(found -> found.link().refusals().areRepeated()).isPresent();
    }

    private static void count(LinkEntity found, Opening opening, Instant now) {
        found.lastTriedAt = now.toEpochMilli();
        if (opening instanceof Opened) {
            found.openings++;
            found.lastOpenedAt = now.toEpochMilli();
        } else if (isRefusal(opening)) {
            found.refusals(found.link().refusals().oneMore(now));
        }
    }

    private void count(WrongTries tries, Instant now) {
        TriesEntity counted = tried.orElseGet(TriesEntity::new);
        counted.tries(tries);
        counted.lastTriedAt = now.toEpochMilli();
        if (tried.isEmpty()) {
            counted.codeHash = hash();
            counted.realmId = realmId;
            database.persist(counted);
        }
    }

    // Finds no row, but looks for it as for a link's.
    private void countOnNoLink(Instant now) {
        database.flush();
        database.createQuery("update LinkEntity l set l.lastTriedAt = :now where l.realmId = :realm"
                        + " and l.codeHash = :hash")
                .setParameter("now", now.toEpochMilli())
                .setParameter("realm", realmId)
                .setParameter("hash", visitor.code().hash())
                .executeUpdate();
    }

    private String hash() {
        return Fingerprint.of(realmId, visitor.code().hash());
    }

    private static boolean isRefusal(Opening opening) {
        return opening instanceof Refused || (opening instanceof CodeAsked asked && asked.recipient() == null);
    }
}
