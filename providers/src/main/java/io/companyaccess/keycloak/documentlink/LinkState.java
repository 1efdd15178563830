package io.companyaccess.keycloak.documentlink;

import java.util.Locale;

/** What a link is at a moment; derived from its times, never stored. */
public enum LinkState {
    ACTIVE,
    EXPIRED,
    REVOKED;

    /** The word in the REST. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
