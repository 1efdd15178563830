package io.companyaccess.acceptance.secondfactor;

import io.companyaccess.acceptance.support.TestRealm;

/** The two kinds of realm: with our flows, where a step asks, and with Keycloak's own, where only the guard does. */
enum Flow {
    SHIPPED("company access browser", "company access direct grant"),
    BUILT_IN("browser", "direct grant");

    private final String browser;
    private final String directGrant;

    Flow(String browser, String directGrant) {
        this.browser = browser;
        this.directGrant = directGrant;
    }

    /** Signs the people of a realm in by this kind. */
    void bind(TestRealm realm) {
        realm.signInBy(browser, directGrant);
    }
}
