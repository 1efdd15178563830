package io.companyaccess.keycloak.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The bearer token of a request, and what browsers of other origins may read of its answer. */
final class BearerToken {

    private BearerToken() {}

    /** Reads the token; refuses one that is missing, invalid (401) or not meant for this audience (403). */
    static AuthResult of(KeycloakSession session, String audience) {
        AuthResult who = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (who == null) {
            // Nobody is known, so nothing can be told to the wrong page; an app must be able to read that it is 401.
            Cors.builder().allowAllOrigins().exposedHeaders("WWW-Authenticate").add();
            throw Refusals.unauthenticated();
        }
        Cors.builder()
                .auth()
                .checkAllowedOrigins(session, who.client())
                .allowedMethods("GET", "PUT", "POST", "DELETE")
                .exposedHeaders("WWW-Authenticate", "Link")
                .add();
        if (!who.token().hasAudience(audience)) {
            throw Refusals.forbidden("insufficient_scope", "The token is not meant for " + audience);
        }
        return who;
    }
}
