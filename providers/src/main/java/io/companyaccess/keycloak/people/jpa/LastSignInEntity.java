package io.companyaccess.keycloak.people.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A row of {@code CA_LAST_SIGN_IN}; times are milliseconds since 1970. */
@Entity
@Table(name = "CA_LAST_SIGN_IN")
@IdClass(LastSignInEntity.Key.class)
public class LastSignInEntity {

    /** The realm comes first, so that one index serves the table and the end of a realm. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String realmId = "";
        private String userId = "";

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.realmId.equals(realmId) && key.userId.equals(userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(realmId, userId);
        }
    }

    @Id
    @Column(name = "REALM_ID", length = 36)
    String realmId = "";

    @Id
    @Column(name = "USER_ID", length = 36)
    String userId = "";

    @Column(name = "SIGNED_IN_AT", nullable = false)
    long signedInAt;
}
