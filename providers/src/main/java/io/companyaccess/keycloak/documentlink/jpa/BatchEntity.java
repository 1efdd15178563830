package io.companyaccess.keycloak.documentlink.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code CA_DOCUMENT_LINK_BATCH}: an idempotency key that was used, so that it makes no second set. */
@Entity
@Table(name = "CA_DOCUMENT_LINK_BATCH")
public class BatchEntity {

    @Id
    @Column(name = "KEY_HASH", length = 64)
    String keyHash = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "LINKS", nullable = false, updatable = false)
    int links;

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    long createdAt;
}
