package io.companyaccess.keycloak.documentlink.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code CA_DOCUMENT_LINK_MAIL}: a code was mailed, or would have been to a recipient; kept for an hour. */
@Entity
@Table(name = "CA_DOCUMENT_LINK_MAIL")
public class MailedEntity {

    @Id
    @Column(name = "ID", length = 36)
    String id = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    /** A hash of the link's code; another one for addresses that are no recipient's. */
    @Column(name = "LINK_HASH", length = 64, nullable = false, updatable = false)
    String linkHash = "";

    @Column(name = "TAG", length = 64, nullable = false, updatable = false)
    String tag = "";

    @Column(name = "MAILED_AT", nullable = false, updatable = false)
    long mailedAt;
}
