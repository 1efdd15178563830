package io.companyaccess.keycloak.documentlink.guest;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.UserStorageProviderFactory;

/** Offers the storage of guests to realms; set-up makes one in each. */
public final class GuestStorageFactory implements UserStorageProviderFactory<GuestStorage> {

    /** Id of the provider. */
    public static final String ID = "document-link-guests";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Lets the guests of document links be users for as long as their link is open. It stores nobody and has no"
                + " settings; made by the set-up of Company Access.";
    }

    @Override
    public GuestStorage create(KeycloakSession session, ComponentModel component) {
        return new GuestStorage(session, component);
    }
}
