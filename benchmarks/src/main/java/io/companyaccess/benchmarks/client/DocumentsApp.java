package io.companyaccess.benchmarks.client;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** An app with a secret that opens document links. */
public final class DocumentsApp {

    /** Its client id in every realm. */
    public static final String CLIENT_ID = "documents";

    /** Its secret in every realm. */
    public static final String SECRET = "documents-secret";

    private final Endpoints endpoints;

    /** @param server address of the server, without a trailing slash */
    public DocumentsApp(URI server, String realm) {
        this.endpoints = new Endpoints(server, realm);
    }

    /** Sends a fresh browser to the page that asks for the address. */
    public Opening open(String linkCode) {
        CodeVerifier verifier = new CodeVerifier();
        Browser browser = endpoints.freshBrowser();
        return new Opening(
                browser,
                verifier,
                browser.open(endpoints.authorization(CLIENT_ID, verifier, Map.of("document_link", linkCode))));
    }

    /** Exchanges the code of a recipient who was let in. */
    public Tokens exchange(Opening opening) {
        return Tokens.of(authenticated(
                "token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "redirect_uri",
                        App.REDIRECT_URI,
                        "code_verifier",
                        opening.verifier(),
                        "code",
                        opening.code())));
    }

    /** Exchanges a refresh token for new tokens. */
    public Tokens refresh(Tokens tokens) {
        return Tokens.of(
                authenticated("token", Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken())));
    }

    /** Asks whether an access token still holds; it has to. */
    public void introspect(Tokens tokens) {
        Map<String, Object> answer = authenticated("token/introspect", Map.of("token", tokens.accessToken()));
        if (!Boolean.TRUE.equals(answer.get("active"))) {
            throw new IllegalStateException("The token should hold: " + answer);
        }
    }

    /** Asks who somebody is, which has to be answered. */
    public void userinfo(Tokens tokens) {
        endpoints.bearer("protocol/openid-connect/userinfo", tokens.accessToken(), "");
    }

    private Map<String, Object> authenticated(String endpoint, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", CLIENT_ID);
        all.put("client_secret", SECRET);
        return endpoints.form(endpoint, all);
    }
}
