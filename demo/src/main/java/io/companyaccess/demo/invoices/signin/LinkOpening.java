package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Opens document links: who comes back is their recipient, and mostly nobody's user. */
public final class LinkOpening {

    private static final System.Logger LOG = System.getLogger(LinkOpening.class.getName());

    private final OidcClient client;
    private final CodeFlow flow;
    private final TokenRefresh refresh;

    /** @param callback where recipients come back to: not where users do, who are another kind of people */
    public LinkOpening(OidcClient client, URI callback) {
        this.client = client;
        // No companies: a recipient with an account comes for the document, too.
        this.flow = new CodeFlow(client.asking(List.of("openid")), callback);
        this.refresh = new TokenRefresh(flow.tokens());
    }

    /** The address to send the browser to. Nothing is opened before a person acts there. */
    public URI start(Session session, String code) throws SignInRefused {
        var pending = PendingSignIn.towards(LocalPath.HOME, Optional.empty());
        return flow.start(session, pending, "document_link", Optional.of(code));
    }

    /** Takes the answer, with the same checks as at any sign-in. */
    public SignedIn finish(Session session, URI answer) throws SignInRefused {
        return flow.finish(session, answer).user();
    }

    /** The same recipient with fresh tokens; a link that was revoked a second ago says no. */
    public SignedIn askAgain(SignedIn recipient) throws SignInRefused {
        return refresh.refreshed(recipient);
    }

    /**
     * Ends a guest's session from here. Over the browser it would end the sign-in of whoever else works in it; the
     * session of a recipient with an account is that sign-in, and stays.
     */
    public void end(SignedIn recipient) {
        if (recipient.isGuest() && recipient.refreshToken().isPresent()) {
            try {
                logout(recipient.refreshToken().get().getValue());
            } catch (IOException | SignInRefused unreachable) {
                // It ends by itself in a while, and nobody has its tokens.
                LOG.log(System.Logger.Level.WARNING, "A guest's session could not be ended at the identity server");
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
