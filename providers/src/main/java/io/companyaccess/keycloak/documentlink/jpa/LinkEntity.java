package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code CA_DOCUMENT_LINK}; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_DOCUMENT_LINK")
public class LinkEntity {

    @Id
    @Column(name = "ID", length = 36)
    String id = "";

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "COMPANY_ID", nullable = false, updatable = false)
    String companyId = "";

    @Column(name = "CODE_HASH", length = 64, nullable = false, updatable = false)
    String codeHash = "";

    @Column(name = "DOCUMENT", nullable = false, updatable = false)
    String document = "";

    @Column(name = "PURPOSE", length = 16, nullable = false, updatable = false)
    String purpose = "";

    @Column(name = "RECIPIENT_CHECK", length = 16, updatable = false)
    @Nullable
    String recipientCheck;

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    long createdAt;

    @Column(name = "EXPIRES_AT", updatable = false)
    @Nullable
    Long expiresAt;

    @Column(name = "REVOKED_AT")
    @Nullable
    Long revokedAt;

    @Column(name = "OPENINGS", nullable = false)
    int openings;

    @Column(name = "LAST_OPENED_AT")
    @Nullable
    Long lastOpenedAt;

    /** The row as what it means; a word that cannot be read is the stricter check, or to look only. */
    DocumentLink link() {
        return new DocumentLink(
                id,
                companyId,
                document,
                Purpose.ofWord(purpose).orElse(Purpose.VIEW),
                recipientCheck == null
                        ? null
                        : RecipientCheck.ofWord(recipientCheck).orElse(RecipientCheck.MAILBOX_CODE),
                Instant.ofEpochMilli(createdAt),
                instant(expiresAt),
                instant(revokedAt),
                openings,
                instant(lastOpenedAt));
    }

    void opened(Instant now) {
        openings++;
        lastOpenedAt = now.toEpochMilli();
    }

    static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
