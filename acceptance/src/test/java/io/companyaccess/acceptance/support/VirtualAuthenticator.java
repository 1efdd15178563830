package io.companyaccess.acceptance.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A passkey holder inside Chromium that touches and verifies by itself. */
public final class VirtualAuthenticator {
    private final CDPSession devtools;
    private final String id;

    private VirtualAuthenticator(CDPSession devtools, String id) {
        this.devtools = devtools;
        this.id = id;
    }

    /** A built-in passkey holder that verifies its user, as by a fingerprint. */
    public static VirtualAuthenticator passkey(Page page) {
        return attach(page, "internal", true);
    }

    /** A plain security key that knows no user verification. */
    public static VirtualAuthenticator securityKey(Page page) {
        return attach(page, "usb", false);
    }

    /** How many credentials it holds. */
    public int credentials() {
        return devtools.send("WebAuthn.getCredentials", named())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Whether it is touched by itself whenever a page asks; it is, until told otherwise. */
    public void touchedByItself(boolean touched) {
        JsonObject arguments = named();
        arguments.addProperty("enabled", touched);
        devtools.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
    }

    /** From now on it does not recognise its user's finger or face. */
    public void refusesItsUser() {
        JsonObject arguments = named();
        arguments.addProperty("isUserVerified", false);
        devtools.send("WebAuthn.setUserVerified", arguments);
    }

    /** Unplugs it; a later ceremony finds nobody. */
    public void remove() {
        devtools.send("WebAuthn.removeVirtualAuthenticator", named());
    }

    private static VirtualAuthenticator attach(Page page, String transport, boolean verifiesUser) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", transport);
        options.addProperty("hasResidentKey", verifiesUser);
        options.addProperty("hasUserVerification", verifiesUser);
        options.addProperty("isUserVerified", verifiesUser);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        String id = devtools.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
        return new VirtualAuthenticator(devtools, id);
    }

    private JsonObject named() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        return arguments;
    }
}
