package io.companyaccess.keycloak.documentlink.keycloak;

import io.companyaccess.keycloak.documentlink.LinkCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The parameter {@code document_link} of an authorization request, in whatever way it came: query, PAR or signed request. */
public final class LinkRequest {

    /** The client scope that binds document links to the apps that are meant for them. */
    public static final String SCOPE = "document-links";

    private static final String NOTE =
            AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + "document_link";

    private final AuthenticationSessionModel signIn;

    public LinkRequest(AuthenticationSessionModel signIn) {
        this.signIn = signIn;
    }

    /** Whether the request has the parameter at all. */
    public boolean isThere() {
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(signIn.getProtocol()) && parameter() != null;
    }

    /** The code; empty when the parameter has not the form of one. */
    public Optional<LinkCode> code() {
        return Optional.ofNullable(parameter()).flatMap(LinkCode::of);
    }

    /** Whether this app may ask for a document link, at this sign-in. */
    public boolean isAllowed() {
        ClientModel client = signIn.getClient();
        // The session beside the browser's own has no place for a page of consent.
        return !Constants.defaultClients.contains(client.getClientId())
                && !client.isConsentRequired()
                && asksForScope();
    }

    /** Forgets the code before Keycloak keeps the request's parameters with the session. */
    public void forget() {
        signIn.removeClientNote(NOTE);
    }

    /** Takes the code out of a session that was made by a flow without our step, which let it through unread. */
    public static void forget(AuthenticatedClientSessionModel app) {
        if (app.getNote(NOTE) != null) {
            app.removeNote(NOTE);
        }
    }

    // The app's default scope, or an optional one that this sign-in names.
    private boolean asksForScope() {
        ClientModel client = signIn.getClient();
        String named = signIn.getClientNote(OIDCLoginProtocol.SCOPE_PARAM);
        return client.getClientScopes(true).containsKey(SCOPE)
                || (named != null
                        && client.getClientScopes(false).containsKey(SCOPE)
                        && TokenManager.parseScopeParameter(named).anyMatch(SCOPE::equals));
    }

    private @Nullable String parameter() {
        return signIn.getClientNote(NOTE);
    }
}
