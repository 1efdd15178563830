package io.companyaccess.keycloak.supportaccess.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code CA_SUPPORT_LOG}, which nothing changes; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_SUPPORT_LOG")
public class SupportLogEntity {

    @Id
    @Column(name = "ID", length = 36)
    String id = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "COMPANY_ID", nullable = false, updatable = false)
    String companyId = "";

    @Column(name = "LOGGED_AT", nullable = false, updatable = false)
    long loggedAt;

    @Column(name = "EVENT", length = 16, nullable = false, updatable = false)
    String event = "";

    @Column(name = "BY_ID", updatable = false)
    @Nullable
    String byId;

    @Column(name = "BY_NAME", updatable = false)
    @Nullable
    String byName;

    @Column(name = "DETAIL", length = 4000, nullable = false, updatable = false)
    String detail = "";
}
