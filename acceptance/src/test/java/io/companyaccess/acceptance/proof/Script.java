package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.net.URI;

/** A script that asks for tokens by password and code, from whatever client address a proxy tells. */
record Script(TestRealm realm, OidcApp app) {

    static Script in(TestRealm realm) {
        return new Script(realm, realm.app("script"));
    }

    /** @param client number of the client address */
    RawAnswer asks(URI server, TestUser user, String totp, int client) {
        String form = "grant_type=password&scope=openid&client_id=" + app.clientId() + "&username=" + user.username()
                + "&password=" + PlainBrowser.encoded(user.password()) + "&totp=" + totp;
        return RawRequest.of("POST", "/realms/" + realm.name() + "/protocol/openid-connect/token")
                .with(
                        "Content-Type: application/x-www-form-urlencoded",
                        "X-Forwarded-For: 10.9." + client / 250 % 250 + "." + (1 + client % 250))
                .carrying(form)
                .send(server);
    }
}
