package io.companyaccess.keycloak.supportaccess.jpa;

import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code CA_SUPPORT_REQUEST}; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_SUPPORT_REQUEST")
public class SupportRequestEntity {

    @Id
    @Column(name = "ID", length = 36)
    String id = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "COMPANY_ID", nullable = false, updatable = false)
    String companyId = "";

    @Column(name = "AGENT_ID", nullable = false, updatable = false)
    String agentId = "";

    @Column(name = "AGENT_NAME", nullable = false, updatable = false)
    String agentName = "";

    @Column(name = "REASON", length = 500, nullable = false, updatable = false)
    String reason = "";

    @Column(name = "TICKET", length = 100, updatable = false)
    @Nullable
    String ticket;

    @Column(name = "GRANT_PERIOD", length = 32, nullable = false, updatable = false)
    String period = "";

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    long createdAt;

    @Column(name = "EXPIRES_AT", nullable = false, updatable = false)
    long expiresAt;

    @Column(name = "APPROVED_AT")
    @Nullable
    Long approvedAt;

    @Column(name = "DENIED_AT")
    @Nullable
    Long deniedAt;

    @Column(name = "DECIDED_BY")
    @Nullable
    String decidedBy;

    @Version
    @Column(name = "VERSION", nullable = false)
    int version;

    AccessRequest request() {
        return new AccessRequest(
                id,
                companyId,
                agentId,
                agentName,
                reason,
                ticket,
                GrantPeriod.of(period).orElse(GrantPeriod.USUAL),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(expiresAt),
                decision());
    }

    private AccessRequest.@Nullable Decision decision() {
        Long at = approvedAt == null ? deniedAt : approvedAt;
        return at == null
                ? null
                : new AccessRequest.Decision(
                        approvedAt != null, decidedBy == null ? "" : decidedBy, Instant.ofEpochMilli(at));
    }
}
