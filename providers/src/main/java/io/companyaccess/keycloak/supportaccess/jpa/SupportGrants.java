package io.companyaccess.keycloak.supportaccess.jpa;

import io.companyaccess.keycloak.supportaccess.SupportGrant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The grant of each company of the realm, in one row that stays: whoever opens, closes or enters locks it first.
 *
 * <p>What is done here belongs to the transaction of the session. Where another transaction may have read the same row
 * before, do it in one of its own, whose first statement is the lock: MariaDB refuses to lock a row that has changed since
 * the transaction first looked at anything.
 */
public final class SupportGrants {

    private final EntityManager database;
    private final String realmId;

    public SupportGrants(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** The grant that the company has, open or over, or empty when it never had one. */
    public Optional<SupportGrant> current(String companyId) {
        SupportGrantEntity row = database.find(SupportGrantEntity.class, key(companyId));
        if (row == null) {
            return Optional.empty();
        }
        SupportGrant grant = row.grant();
        // Whoever locks it later in this transaction gets what is in the database then.
        database.detach(row);
        return Optional.of(grant);
    }

    /** The same, and nobody opens, closes or enters until this transaction is over. */
    public Optional<SupportGrant> locked(String companyId) {
        return row(companyId).map(SupportGrantEntity::grant);
    }

    /**
     * Opens the company; while it is open, its grant stays and only gets a new end.
     *
     * @param by id of the owner
     * @param endsAt null: until somebody closes it
     */
    public SupportGrant open(String companyId, String by, String reason, @Nullable Instant endsAt, Instant now) {
        SupportGrantEntity row = row(companyId).orElseGet(() -> fresh(companyId));
        if (row.id.isEmpty() || !row.grant().isOpenAt(now)) {
            row.id = UUID.randomUUID().toString();
            row.openedAt = now.toEpochMilli();
            row.closedAt = null;
            row.firstEntryAt = null;
        }
        row.openedBy = by;
        row.reason = reason;
        row.endsAt = endsAt == null ? SupportGrantEntity.NEVER : endsAt.toEpochMilli();
        database.persist(row);
        database.flush();
        return row.grant();
    }

    /** Closes the company; tells the grant that was open, or empty when none was. */
    public Optional<SupportGrant> close(String companyId, Instant now) {
        return row(companyId).filter(row -> row.grant().isOpenAt(now)).map(row -> closed(row, now.toEpochMilli()));
    }

    /** Notices that the grant has come to its end; tells it once, else empty. */
    public Optional<SupportGrant> noticeEnd(String companyId, Instant now) {
        return row(companyId)
                .filter(row -> row.closedAt == null && !row.grant().isOpenAt(now))
                .map(row -> closed(row, row.endsAt));
    }

    /** Remembers that somebody entered; whether he was the first under this grant. */
    public boolean firstEntry(String companyId, String grantId, Instant now) {
        return row(companyId)
                .filter(row -> row.id.equals(grantId) && row.firstEntryAt == null)
                .map(row -> {
                    row.firstEntryAt = now.toEpochMilli();
                    database.flush();
                    return true;
                })
                .orElse(false);
    }

    private SupportGrant closed(SupportGrantEntity row, long at) {
        row.closedAt = at;
        database.flush();
        return row.grant();
    }

    private SupportGrantEntity fresh(String companyId) {
        SupportGrantEntity row = new SupportGrantEntity();
        row.realmId = realmId;
        row.companyId = companyId;
        return row;
    }

    private Optional<SupportGrantEntity> row(String companyId) {
        SupportGrantEntity row = database.find(SupportGrantEntity.class, key(companyId));
        if (row != null) {
            // Read anew: this transaction may have looked at it before it waited for the lock.
            database.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(row);
    }

    private SupportGrantEntity.Key key(String companyId) {
        return new SupportGrantEntity.Key(realmId, companyId);
    }
}
