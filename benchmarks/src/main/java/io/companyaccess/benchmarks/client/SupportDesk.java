package io.companyaccess.benchmarks.client;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** An app with a secret by which a support agent enters companies, again and again from one browser. */
public final class SupportDesk {

    /** Its client id in every realm. */
    public static final String CLIENT_ID = "support-desk";

    /** Its secret in every realm. */
    public static final String SECRET = "support-desk-secret";

    private static final int PAGES_AT_MOST = 6;

    private final Endpoints endpoints;
    private final Browser browser;

    /** @param server address of the server, without a trailing slash */
    public SupportDesk(URI server, String realm) {
        this.endpoints = new Endpoints(server, realm);
        this.browser = endpoints.freshBrowser();
    }

    /** Enters an open company, in a session of its own. */
    public Tokens enter(Person agent, String company) {
        CodeVerifier verifier = new CodeVerifier();
        Page page = browser.open(endpoints.authorization(CLIENT_ID, verifier, Map.of("support_company", company)));
        for (int pages = 0; page.location() == null; pages++) {
            if (pages == PAGES_AT_MOST) {
                throw new IllegalStateException("The way in does not end: " + page);
            }
            boolean door = page.html().contains("value=\"enter\"");
            page = browser.submit(page, door ? Map.of("choice", "enter") : App.entries(page, agent));
        }
        return Tokens.of(authenticated(
                "token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "redirect_uri",
                        App.REDIRECT_URI,
                        "code_verifier",
                        verifier.getValue(),
                        "code",
                        page.code())));
    }

    /** Asks whether an access token holds. */
    public boolean isActive(Tokens tokens) {
        return Boolean.TRUE.equals(authenticated("token/introspect", Map.of("token", tokens.accessToken()))
                .get("active"));
    }

    private Map<String, Object> authenticated(String endpoint, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", CLIENT_ID);
        all.put("client_secret", SECRET);
        return endpoints.form(endpoint, all);
    }
}
