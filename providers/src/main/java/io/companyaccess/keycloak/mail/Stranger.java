package io.companyaccess.keycloak.mail;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/** The reader of a mail who has no account: an address, and the language in which he saw the page. */
public final class Stranger {

    private static final String NOBODY = "company-access-reader";

    private Stranger() {}

    /**
     * As Keycloak's mails want it.
     *
     * @param language a language tag; empty: the realm's
     */
    public static UserModel at(String address, String language, KeycloakSession session) {
        UserModel reader = new InMemoryUserAdapter(session, session.getContext().getRealm(), NOBODY);
        reader.setEmail(address);
        if (!language.isEmpty()) {
            reader.setSingleAttribute(UserModel.LOCALE, language);
        }
        return reader;
    }
}
