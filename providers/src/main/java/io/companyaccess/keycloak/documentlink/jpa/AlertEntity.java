package io.companyaccess.keycloak.documentlink.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code CA_DOCUMENT_LINK_ALERT}: when a company was told of repeated refusals; kept for a day. */
@Entity
@Table(name = "CA_DOCUMENT_LINK_ALERT")
public class AlertEntity {

    /** Made of realm and company. */
    @Id
    @Column(name = "COMPANY_HASH", length = 64)
    String companyHash = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "ALERTED_AT", nullable = false)
    long alertedAt;
}
