package io.companyaccess.keycloak.documentlink.guest;

import io.companyaccess.keycloak.documentlink.Guest;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.adapter.AbstractUserAdapter;

/** A guest as Keycloak sees users: without name, address, role, group or credential. */
final class GuestUser extends AbstractUserAdapter {

    /** No user can register such a name: Keycloak's user profile forbids the colon. */
    private static final String NAME = "document-link:";

    private final Guest guest;

    GuestUser(KeycloakSession session, RealmModel realm, ComponentModel storage, Guest guest) {
        super(session, realm, storage);
        this.guest = guest;
        this.storageId = new StorageId(storage.getId(), guest.text());
    }

    @Override
    public String getUsername() {
        return NAME + guest.text();
    }

    @Override
    public SubjectCredentialManager credentialManager() {
        return session.users().getUserCredentialManager(this);
    }

    @Override
    protected boolean appendDefaultRolesToRoleMappings() {
        return false;
    }

    @Override
    protected boolean appendDefaultGroups() {
        return false;
    }

    // Keycloak notes actions that a user has to do, such as completing his profile; a guest has none.

    @Override
    public void addRequiredAction(String action) {}

    @Override
    public void addRequiredAction(RequiredAction action) {}

    @Override
    public void removeRequiredAction(String action) {}

    @Override
    public void removeRequiredAction(RequiredAction action) {}
}
