package io.companyaccess.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * What an OAuth endpoint answered, right or wrong.
 *
 * @param status the HTTP status
 * @param json   the body; an empty object where there is none
 */
public record TokenAnswer(int status, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TokenAnswer of(int status, String body) {
        try {
            return new TokenAnswer(status, body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body));
        } catch (IOException notJson) {
            throw new AssertionError("HTTP " + status + " with a body that is not JSON: " + body, notJson);
        }
    }

    /** Are there tokens? */
    public boolean granted() {
        return status == 200 && json.has("access_token");
    }

    /** The access token; fails when there is none. */
    public String accessToken() {
        return required("access_token");
    }

    /** The refresh token; fails when there is none. */
    public String refreshToken() {
        return required("refresh_token");
    }

    /** The ID token; fails when there is none. */
    public String idToken() {
        return required("id_token");
    }

    /** The OAuth error, or an empty text. */
    public String error() {
        return json.path("error").asText();
    }

    /** The text that explains the error, or an empty one. */
    public String errorDescription() {
        return json.path("error_description").asText();
    }

    /** The claims of the access token, unverified: it came straight from the server. */
    public JsonNode claims() {
        return claimsOf(accessToken());
    }

    /** The claims of the ID token, unverified. */
    public JsonNode idClaims() {
        return claimsOf(idToken());
    }

    private static JsonNode claimsOf(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private String required(String field) {
        if (!json.has(field)) {
            throw new AssertionError("No " + field + " in HTTP " + status + " " + json);
        }
        return json.get(field).asText();
    }
}
