package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.Recipient;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code CA_DOCUMENT_LINK_RECIPIENT}; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_DOCUMENT_LINK_RECIPIENT")
@IdClass(RecipientEntity.Key.class)
public class RecipientEntity {

    /** The place of a recipient in the list of a link. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String linkId = "";
        private int index;

        /** For JPA. */
        public Key() {}

        Key(String linkId, int index) {
            this.linkId = linkId;
            this.index = index;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.linkId.equals(linkId) && key.index == index;
        }

        @Override
        public int hashCode() {
            return Objects.hash(linkId, index);
        }
    }

    @Id
    @Column(name = "LINK_ID", length = 36)
    String linkId = "";

    @Id
    @Column(name = "RECIPIENT_INDEX")
    int index;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId = "";

    @Column(name = "TAG", length = 64, nullable = false, updatable = false)
    String tag = "";

    @Column(name = "REVOKED_AT")
    @Nullable
    Long revokedAt;

    Recipient recipient() {
        return new Recipient(index, tag, LinkEntity.instant(revokedAt));
    }
}
