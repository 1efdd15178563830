package io.companyaccess.demo;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The shipped demo realm, fitted to the ports of this demo and dressed as the app Invoices. */
final class DemoRealm {

    static final String NAME = "demo";

    /** The vendor's own look, in {@code src/main/themes}; only the demo's server has it, so the shipped realm names none. */
    static final String THEME = "invoices";

    private static final String FILE = "/demo-realm.json";

    private DemoRealm() {}

    /**
     * The realm as JSON.
     *
     * @param app where the app Invoices listens
     * @param smtpPort where mails are to be sent
     */
    static String json(URI app, int smtpPort) {
        var shipped = shipped();
        try {
            var realm =
                    JSONObjectUtils.parse(shipped.replace("http://localhost:" + DemoPort.APP.usual(), app.toString()));
            var smtp = JSONObjectUtils.getJSONObject(realm, "smtpServer");
            smtp.put("port", String.valueOf(smtpPort));
            realm.put("smtpServer", smtp);
            realm.put("loginTheme", THEME);
            realm.put("emailTheme", THEME);
            return realm.toJSONString();
        } catch (ParseException broken) {
            throw new IllegalStateException(FILE + " is not the realm that it should be", broken);
        }
    }

    private static String shipped() {
        try (var in = DemoRealm.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing; the module realm-export ships it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
