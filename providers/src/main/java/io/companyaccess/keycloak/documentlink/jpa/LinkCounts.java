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
    private final Optional<UnknownCodeEntity> unknown;

    LinkCounts(EntityManager database, String realmId, LinkVisitor visitor, Optional<LinkEntity> row) {
        this.database = database;
        this.realmId = realmId;
        this.visitor = visitor;
        this.row = row;
        // Asked for links that there are too, so that it takes as long; locked as a link's row is, so that no try is
        // lost.
        this.unknown = Optional.ofNullable(
                database.find(UnknownCodeEntity.class, unknownHash(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Wrong addresses so far. */
    WrongTries tries() {
        return row.map(found -> found.link().tries())
                .or(() -> unknown.map(UnknownCodeEntity::tries))
                .orElse(WrongTries.NONE);
    }

    /** One write, whatever came of it. */
    void count(Opening opening, WrongTries tries, Instant now) {
        row.ifPresentOrElse(found -> count(found, opening, tries, now), () -> count(tries, now));
    }

    /** Whether this attempt is one more of so many refusals that the company should hear of them. */
    boolean isRepeated(Opening opening) {
        return isRefusal(opening)
                && row.filter(found -> found.link().refusals().areRepeated()).isPresent();
    }

    private static void count(LinkEntity found, Opening opening, WrongTries tries, Instant now) {
        found.lastTriedAt = now.toEpochMilli();
        found.tries(tries);
        if (opening instanceof Opened) {
            found.openings++;
            found.lastOpenedAt = now.toEpochMilli();
        } else if (isRefusal(opening)) {
            found.refusals(found.link().refusals().oneMore(now));
        }
    }

    private void count(WrongTries tries, Instant now) {
        UnknownCodeEntity counted = unknown.orElseGet(UnknownCodeEntity::new);
        counted.tries(tries);
        counted.lastTriedAt = now.toEpochMilli();
        if (unknown.isEmpty()) {
            counted.codeHash = unknownHash();
            counted.realmId = realmId;
            database.persist(counted);
        }
    }

    private String unknownHash() {
        return Fingerprint.of(realmId, visitor.code().hash());
    }

    private static boolean isRefusal(Opening opening) {
        return opening instanceof Refused || (opening instanceof CodeAsked asked && asked.recipient() == null);
    }
}
