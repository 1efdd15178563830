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
import java.net.URI;
import java.util.Optional;

/** To the authorization endpoint, and back to one address of the app with tokens: the same for users and for guests. */
final class CodeFlow {

    private final OidcClient client;
    private final URI callback;
    private final Discovery discovery;
    private final TokenEndpoint tokens;

    /** @param callback where the identity server sends the browser back to */
    CodeFlow(OidcClient client, URI callback) {
        this.client = client;
        this.callback = callback;
        this.discovery = new Discovery(client.issuer());
        this.tokens = new TokenEndpoint(discovery, client);
    }

    Discovery discovery() {
        return discovery;
    }

    TokenEndpoint tokens() {
        return tokens;
    }

    /** The address to send the browser to, with one parameter more where there is one. */
    URI start(Session session, PendingSignIn pending, String parameter, Optional<String> value) throws SignInRefused {
        var endpoint = discovery.metadata().getAuthorizationEndpointURI();
        var scope = new Scope(client.scopes().toArray(String[]::new));
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, scope, new ClientID(client.id()), callback)
                .endpointURI(endpoint)
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
        value.ifPresent(given -> request.customParameter(parameter, given));
        session.add(pending);
        return request.build().toURI();
    }

    /**
     * Takes the identity server's answer.
     *
     * @param answer the path and query at which the browser came back
     */
    Arrival finish(Session session, URI answer) throws SignInRefused {
        var response = parsed(answer);
        var pending = session.take(response.getState())
                .orElseThrow(() -> new SignInRefused(SignInProblem.UNKNOWN_STATE, null));
        checkIssuer(response);
        if (!response.indicatesSuccess()) {
            throw new SignInRefused(response.toErrorResponse().getErrorObject());
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        var grant = new AuthorizationCodeGrant(code, callback, pending.verifier());
        return new Arrival(tokens.exchange(grant, pending.nonce()), pending.returnTo(), pending.action());
    }

    private AuthenticationResponse parsed(URI answer) throws SignInRefused {
        try {
            return AuthenticationResponseParser.parse(callback.resolve(answer));
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
}
