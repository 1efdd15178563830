package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.net.URI;
import java.util.Optional;

/** Signs users in, keeps them signed in, and signs them out. */
public final class SignIn {

    private final OidcClient client;
    private final URI app;
    private final Discovery discovery;
    private final TokenEndpoint tokens;
    private final TokenRefresh refresh;

    /** @param app the app's own address, to which the identity server sends the browser back */
    public SignIn(OidcClient client, URI app) {
        this.client = client;
        this.app = app;
        this.discovery = new Discovery(client.issuer());
        this.tokens = new TokenEndpoint(discovery, client);
        this.refresh = new TokenRefresh(tokens);
    }

    /**
     * The address to send the browser to.
     *
     * @param returnTo the page to show afterwards
     * @param action a required action that the user shall do on the way, sent as {@code kc_action}
     */
    public URI start(Session session, LocalPath returnTo, Optional<String> action) throws SignInRefused {
        var endpoint = discovery.metadata().getAuthorizationEndpointURI();
        var pending = PendingSignIn.towards(returnTo, action);
        var scope = new Scope(client.scopes().toArray(String[]::new));
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, scope, new ClientID(client.id()), callback())
                .endpointURI(endpoint)
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
        action.ifPresent(id -> request.customParameter("kc_action", id));
        session.add(pending);
        return request.build().toURI();
    }

    /**
     * Takes the identity server's answer.
     *
     * @param answer the path and query at which the browser came back
     */
    public Arrival finish(Session session, URI answer) throws SignInRefused {
        var response = parsed(answer);
        var pending = session.take(response.getState())
                .orElseThrow(() -> new SignInRefused(SignInProblem.UNKNOWN_STATE, null));
        checkIssuer(response);
        if (!response.indicatesSuccess()) {
            throw new SignInRefused(response.toErrorResponse().getErrorObject());
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        var grant = new AuthorizationCodeGrant(code, callback(), pending.verifier());
        return new Arrival(tokens.exchange(grant, pending.nonce()), pending.returnTo(), pending.action());
    }

    /**
     * Who is signed in, with an access token that lasts for this request.
     *
     * @throws SignInRefused when the identity server refuses to go on; the user is then no longer signed in here
     */
    public Optional<SignedIn> current(Session session) throws SignInRefused {
        return refresh.current(session);
    }

    /** The address that ends the user's session at the identity server too (RP-initiated logout). */
    public URI signOut(SignedIn user) throws SignInRefused {
        var endpoint = discovery.metadata().getEndSessionEndpointURI();
        return new LogoutRequest(endpoint, user.idToken(), app.resolve("/signed-out"), null).toURI();
    }

    private AuthenticationResponse parsed(URI answer) throws SignInRefused {
        try {
            return AuthenticationResponseParser.parse(app.resolve(answer));
        } catch (ParseException unreadable) {
            throw new SignInRefused(SignInProblem.UNREADABLE_ANSWER, unreadable.getMessage());
        }
    }

    /** RFC 9207: an answer of another server must not be redeemed at ours. */
    private void checkIssuer(AuthenticationResponse response) throws SignInRefused {
        var metadata = discovery.metadata();
        var issuer = response.getIssuer();
        boolean missing = issuer == null && metadata.supportsAuthorizationResponseIssuerParam();
        if (missing || (issuer != null && !issuer.equals(metadata.getIssuer()))) {
            throw new SignInRefused(SignInProblem.UNTRUSTED_TOKEN, "The answer is of another issuer");
        }
    }

    private URI callback() {
        return app.resolve("/callback");
    }
}
