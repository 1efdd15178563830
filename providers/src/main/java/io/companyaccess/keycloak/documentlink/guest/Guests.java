package io.companyaccess.keycloak.documentlink.guest;

import io.companyaccess.keycloak.documentlink.Guest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;

/** Guests as users of a realm; there are none where set-up has not made their storage. */
public final class Guests {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Guests(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the realm has a storage for guests. */
    public boolean areSetUp() {
        return storage().isPresent();
    }

    /** The guest as a user; empty when the realm has no storage for guests. */
    public Optional<UserModel> user(Guest guest) {
        return storage().map(storage -> new GuestUser(session, realm, storage, guest));
    }

    /** The guest that a user is, or empty for everybody else. */
    public Optional<Guest> guest(@Nullable UserModel user) {
        if (user == null) {
            return Optional.empty();
        }
        StorageId id = new StorageId(user.getId());
        return storage()
                .filter(storage -> storage.getId().equals(id.getProviderId()))
                .flatMap(storage -> Guest.of(id.getExternalId()));
    }

    private Optional<ComponentModel> storage() {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(component -> GuestStorageFactory.ID.equals(component.getProviderId()))
                .findFirst();
    }
}
