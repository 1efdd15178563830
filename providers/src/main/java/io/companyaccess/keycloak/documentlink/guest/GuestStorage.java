package io.companyaccess.keycloak.documentlink.guest;

import io.companyaccess.keycloak.documentlink.Guest;
import io.companyaccess.keycloak.documentlink.keycloak.OpenLinks;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserLookupProvider;

/** Finds guests by their ids, for as long as their links are open to them. */
final class GuestStorage implements UserStorageProvider, UserLookupProvider {

    private final KeycloakSession session;
    private final ComponentModel component;

    GuestStorage(KeycloakSession session, ComponentModel component) {
        this.session = session;
        this.component = component;
    }

    @Override
    public @Nullable UserModel getUserById(RealmModel realm, String id) {
        return Guest.of(new StorageId(id).getExternalId())
                .filter(guest -> GuestSessions.areEnding(session) || new OpenLinks(session, realm).isOpen(guest))
                .map(guest -> new GuestUser(session, realm, component, guest))
                .orElse(null);
    }

    // Every login of the realm asks the next two; nobody is a guest by name or address.

    @Override
    public @Nullable UserModel getUserByUsername(RealmModel realm, String username) {
        return null;
    }

    @Override
    public @Nullable UserModel getUserByEmail(RealmModel realm, String email) {
        return null;
    }

    @Override
    public void close() {}
}
