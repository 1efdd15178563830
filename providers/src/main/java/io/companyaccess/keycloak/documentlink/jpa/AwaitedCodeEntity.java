package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.AwaitedCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code CA_DOCUMENT_LINK_AWAITED}: the code for which a browser waits; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_DOCUMENT_LINK_AWAITED")
public class AwaitedCodeEntity {

    /** Made of realm, link and browser. */
    @Id
    @Column(name = "ID", length = 64)
    String id = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "TAG", length = 64, nullable = false)
    String tag = "";

    @Column(name = "RECIPIENT_INDEX")
    @Nullable
    Integer recipient;

    @Column(name = "WRONG_TRIES", nullable = false)
    int wrongTries;

    @Column(name = "ASKED_AT", nullable = false)
    long askedAt;

    @Column(name = "PROOF", length = 64)
    @Nullable
    String proof;

    @Column(name = "MAILED_AT")
    @Nullable
    Long mailedAt;

    AwaitedCode awaited() {
        return new AwaitedCode(
                tag, recipient, wrongTries, Instant.ofEpochMilli(askedAt), proof, LinkEntity.instant(mailedAt));
    }

    void awaited(AwaitedCode code) {
        tag = code.tag();
        recipient = code.recipient();
        wrongTries = code.wrong();
        askedAt = code.askedAt().toEpochMilli();
        proof = code.proof();
        mailedAt = LinkEntity.millis(code.mailedAt());
    }
}
