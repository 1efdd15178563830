package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in beside that of the browser, named by a parameter: for the recipient of a document link, who is mostly nobody's
 * user, or for a support agent who enters a company.
 */
public final class SideSignIn {

    private static final System.Logger LOG = System.getLogger(SideSignIn.class.getName());

    private final OidcClient client;
    private final String parameter;
    private final CodeFlow flow;
    private final TokenRefresh refresh;

    /**
     * Sign-ins of one kind.
     *
     * @param callback where they come back to: not where users do, who come for something else
     * @param parameter of the authorization request, which says what they come for
     */
    public SideSignIn(OidcClient client, URI callback, String parameter) {
        this.client = client;
        this.parameter = parameter;
        // No companies: a recipient with an account comes for the document, and an agent for the one that he names.
        this.flow = new CodeFlow(client.asking(List.of("openid")), callback);
        this.refresh = new TokenRefresh(flow.tokens());
    }

    /** The address to send the browser to. Nothing is opened before a person acts there. */
    public URI start(Session session, String value) throws SignInRefused {
        var pending = PendingSignIn.towards(LocalPath.HOME, Optional.empty());
        return flow.start(session, pending, parameter, Optional.of(value));
    }

    /** Takes the answer, with the same checks as at any sign-in. */
    public SignedIn finish(Session session, URI answer) throws SignInRefused {
        return flow.finish(session, answer).user();
    }

    /** The same person with fresh tokens; what was revoked or closed a second ago says no. */
    public SignedIn askAgain(SignedIn person) throws SignInRefused {
        return refresh.refreshed(person);
    }

    /** Ends the session from here: over the browser it would end the sign-in of whoever else works in it. */
    public void end(SignedIn person) {
        if (person.refreshToken().isPresent()) {
            try {
                logout(person.refreshToken().get().getValue());
            } catch (IOException | SignInRefused unreachable) {
                // It ends by itself in a while, and nobody has its tokens.
                LOG.log(System.Logger.Level.WARNING, "A session could not be ended at the identity server");
            }
        }
    }

    private void logout(String refreshToken) throws IOException, SignInRefused {
        var endpoint = flow.discovery().metadata().getEndSessionEndpointURI();
        var request = new HTTPRequest(HTTPRequest.Method.POST, endpoint);
        request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        request.setBody("client_id=%s&refresh_token=%s".formatted(encoded(client.id()), encoded(refreshToken)));
        request.setConnectTimeout(TokenEndpoint.TIMEOUT);
        request.setReadTimeout(TokenEndpoint.TIMEOUT);
        if (!request.send().indicatesSuccess()) {
            throw new IOException("The identity server refused the logout");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
