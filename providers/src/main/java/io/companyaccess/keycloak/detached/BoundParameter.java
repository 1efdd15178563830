package io.companyaccess.keycloak.detached;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A parameter of the authorization request that only some apps may send, in whatever way it came: query, PAR or signed
 * request.
 *
 * <p>A client scope binds it to those apps; an admin gives it to them. Keycloak's own clients are never among them.
 */
public final class BoundParameter {

    private final AuthenticationSessionModel signIn;
    private final String note;
    private final String scope;

    /**
     * @param name of the parameter
     * @param scope the client scope that an app needs for it
     */
    public BoundParameter(AuthenticationSessionModel signIn, String name, String scope) {
        this.signIn = signIn;
        this.note = note(name);
        this.scope = scope;
    }

    /** What the app sent; empty when it sent no such parameter. */
    public Optional<String> value() {
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(signIn.getProtocol())
                ? Optional.ofNullable(signIn.getClientNote(note))
                : Optional.empty();
    }

    /** Whether this app may send it, at this sign-in. */
    public boolean isAllowed() {
        ClientModel client = signIn.getClient();
        // A session beside the browser's own has no place for a page of consent.
        return !Constants.defaultClients.contains(client.getClientId())
                && !client.isConsentRequired()
                && asksForScope(client);
    }

    /** Forgets the value before Keycloak keeps the request's parameters with the session. */
    public void forget() {
        signIn.removeClientNote(note);
    }

    /** Takes a value out of a session that was made by a flow which did not look at it. */
    public static void forget(AuthenticatedClientSessionModel app, String name) {
        if (app.getNote(note(name)) != null) {
            app.removeNote(note(name));
        }
    }

    private static String note(String name) {
        return AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + name;
    }

    // The app's default scope, or an optional one that this sign-in names.
    private boolean asksForScope(ClientModel client) {
        @Nullable String named = signIn.getClientNote(OIDCLoginProtocol.SCOPE_PARAM);
        return client.getClientScopes(true).containsKey(scope)
                || (named != null
                        && client.getClientScopes(false).containsKey(scope)
                        && TokenManager.parseScopeParameter(named).anyMatch(scope::equals));
    }
}
