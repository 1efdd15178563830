package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Fingerprint;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.Opening;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import io.companyaccess.keycloak.documentlink.WrongTries;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is counted on a code, in the same row and the same way whether a link has it or not; locked from the start. */
final class LinkCounts {

    private final EntityManager database;
    private final TriesEntity tried;
    private final boolean first;

    LinkCounts(EntityManager database, String realmId, LinkCode code) {
        this.database = database;
        String key = Fingerprint.of(realmId, code.hash());
        TriesEntity found = database.find(TriesEntity.class, key, LockModeType.PESSIMISTIC_WRITE);
        this.first = found == null;
        this.tried = found == null ? new TriesEntity() : found;
        tried.codeHash = key;
        tried.realmId = realmId;
    }

    /** Wrong addresses so far. */
    WrongTries tries() {
        return tried.tries();
    }

    /** Counts an attempt that did not open. */
    void count(Opening opening, @Nullable DocumentLink link, WrongTries tries, Instant now) {
        tried.tries(tries);
        tried.lastTriedAt = now.toEpochMilli();
        tried.linkId = link == null ? null : link.id();
        if (isRefusal(opening)) {
            tried.refusals(tried.refusals().oneMore(now));
        }
        if (first) {
            database.persist(tried);
        }
        // Before any other row is locked: whoever comes with the same code at the same moment waits here, link or not.
        database.flush();
    }

    /** Whether this attempt is one more of so many refusals that the company should hear of them. */
    boolean isRepeated(Opening opening) {
        return tried.linkId != null && isRefusal(opening) && tried.refusals().areRepeated();
    }

    private static boolean isRefusal(Opening opening) {
        return opening instanceof Refused || (opening instanceof CodeAsked asked && asked.recipient() == null);
    }
}
