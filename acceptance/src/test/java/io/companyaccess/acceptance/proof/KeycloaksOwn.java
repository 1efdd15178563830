package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;

/** A realm in which nothing of ours is switched on, to ask whether a failure is Keycloak's own. */
final class KeycloaksOwn {
    private final ProofServer server;
    private final TestRealm realm;
    private final OidcApp app;

    KeycloaksOwn(ProofServer server) {
        this.server = server;
        realm = server.plainRealm();
        app = realm.app("stock");
    }

    /** Whether the login form of a plain realm answers 5xx to the same headers and the same body. */
    boolean failsAlike(RawRequest request) {
        PlainBrowser browser =
                new PlainBrowser(server.keycloak().baseUrl()).open(app.login().url());
        RawRequest stock = browser.form();
        RawRequest same = new RawRequest(request.method(), stock.target(), request.headers(), request.body())
                .without("Cookie")
                .without("Authorization");
        return browser.tries(same).status() >= 500;
    }
}
