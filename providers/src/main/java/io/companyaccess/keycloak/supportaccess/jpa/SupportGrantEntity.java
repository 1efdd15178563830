package io.companyaccess.keycloak.supportaccess.jpa;

import io.companyaccess.keycloak.supportaccess.SupportGrant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code CA_SUPPORT_GRANT}, the one of its company; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_SUPPORT_GRANT")
@IdClass(SupportGrantEntity.Key.class)
public class SupportGrantEntity {

    /** The end of a grant that does not end by itself. */
    static final long NEVER = Long.MAX_VALUE;

    /** The company that a grant is of. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String realmId = "";
        private String companyId = "";

        /** For JPA. */
        public Key() {}

        Key(String realmId, String companyId) {
            this.realmId = realmId;
            this.companyId = companyId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.realmId.equals(realmId) && key.companyId.equals(companyId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(realmId, companyId);
        }
    }

    @Id
    @Column(name = "REALM_ID", length = 36)
    String realmId = "";

    @Id
    @Column(name = "COMPANY_ID")
    String companyId = "";

    @Column(name = "ID", length = 36, nullable = false)
    String id = "";

    @Column(name = "OPENED_AT", nullable = false)
    long openedAt;

    @Column(name = "OPENED_BY", nullable = false)
    String openedBy = "";

    @Column(name = "REASON", length = 500, nullable = false)
    String reason = "";

    @Column(name = "ENDS_AT", nullable = false)
    long endsAt;

    @Column(name = "CLOSED_AT")
    @Nullable
    Long closedAt;

    @Column(name = "FIRST_ENTRY_AT")
    @Nullable
    Long firstEntryAt;

    @Version
    @Column(name = "VERSION", nullable = false)
    int version;

    SupportGrant grant() {
        return new SupportGrant(
                id,
                companyId,
                Instant.ofEpochMilli(openedAt),
                openedBy,
                reason,
                end(endsAt),
                closedAt == null ? null : Instant.ofEpochMilli(closedAt));
    }

    static @Nullable Instant end(long endsAt) {
        return endsAt == NEVER ? null : Instant.ofEpochMilli(endsAt);
    }
}
