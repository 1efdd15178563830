package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.RefusalCount;
import io.companyaccess.keycloak.documentlink.WrongTries;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CA_DOCUMENT_LINK_TRIES}: wrong addresses that were typed on a code, and refusals; times are milliseconds
 * since 1970.
 *
 * <p>A code that no link has falls asleep like a link, so that sleep does not tell which codes there are, and is counted in
 * the same place, so that the time does not either.
 */
@Entity
@Table(name = "CA_DOCUMENT_LINK_TRIES")
public class TriesEntity {

    @Id
    @Column(name = "CODE_HASH", length = 64)
    String codeHash = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    /** Null: no link has the code. */
    @Column(name = "LINK_ID", length = 36)
    @Nullable
    String linkId;

    @Column(name = "WRONG_TRIES", nullable = false)
    int wrongTries;

    @Column(name = "SLEEPS", nullable = false)
    int sleeps;

    @Column(name = "LAST_WRONG_AT")
    @Nullable
    Long lastWrongAt;

    @Column(name = "ASLEEP_UNTIL")
    @Nullable
    Long asleepUntil;

    @Column(name = "LAST_TRIED_AT", nullable = false)
    long lastTriedAt;

    @Column(name = "REFUSALS", nullable = false)
    int refusals;

    @Column(name = "LAST_REFUSED_AT")
    @Nullable
    Long lastRefusedAt;

    @Column(name = "RECENT_REFUSALS", nullable = false)
    int recentRefusals;

    @Column(name = "REFUSED_SINCE")
    @Nullable
    Long refusedSince;

    WrongTries tries() {
        return new WrongTries(wrongTries, sleeps, LinkEntity.instant(lastWrongAt), LinkEntity.instant(asleepUntil));
    }

    void tries(WrongTries tries) {
        wrongTries = tries.wrong();
        sleeps = tries.sleeps();
        lastWrongAt = LinkEntity.millis(tries.lastWrongAt());
        asleepUntil = LinkEntity.millis(tries.asleepUntil());
    }

    RefusalCount refusals() {
        return new RefusalCount(
                refusals, LinkEntity.instant(lastRefusedAt), recentRefusals, LinkEntity.instant(refusedSince));
    }

    void refusals(RefusalCount count) {
        refusals = count.number();
        lastRefusedAt = LinkEntity.millis(count.lastAt());
        recentRefusals = count.recent();
        refusedSince = LinkEntity.millis(count.recentSince());
    }
}
