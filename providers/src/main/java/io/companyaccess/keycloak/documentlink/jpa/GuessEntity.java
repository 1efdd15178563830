package io.companyaccess.keycloak.documentlink.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code CA_DOCUMENT_LINK_GUESS}: how many unknown codes came from one client address. */
@Entity
@Table(name = "CA_DOCUMENT_LINK_GUESS")
public class GuessEntity {

    @Id
    @Column(name = "CLIENT_HASH", length = 64)
    String clientHash = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "GUESSES", nullable = false)
    int guesses;

    @Column(name = "SINCE", nullable = false)
    long since;
}
