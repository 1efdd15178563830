package io.companyaccess.keycloak.supportaccess.jpa;

import io.companyaccess.keycloak.supportaccess.SupportEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code CA_SUPPORT_ENTRY}; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_SUPPORT_ENTRY")
@IdClass(SupportEntryEntity.Key.class)
public class SupportEntryEntity {

    /** A session and a company: somebody who is impersonated may belong to several. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String sessionId = "";
        private String companyId = "";

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.sessionId.equals(sessionId) && key.companyId.equals(companyId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sessionId, companyId);
        }
    }

    @Id
    @Column(name = "SESSION_ID")
    String sessionId = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Id
    @Column(name = "COMPANY_ID")
    String companyId = "";

    @Column(name = "GRANT_ID", length = 36, nullable = false, updatable = false)
    String grantId = "";

    @Column(name = "AGENT_ID", nullable = false, updatable = false)
    String agentId = "";

    @Column(name = "PARENT_SESSION_ID", updatable = false)
    @Nullable
    String parentSessionId;

    @Column(name = "ENTERED_AT", nullable = false, updatable = false)
    long enteredAt;

    SupportEntry entry() {
        return new SupportEntry(
                sessionId, companyId, grantId, agentId, parentSessionId, Instant.ofEpochMilli(enteredAt));
    }
}
