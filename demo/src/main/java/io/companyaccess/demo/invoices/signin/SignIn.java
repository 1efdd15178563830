package io.companyaccess.demo.invoices.signin;

import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.net.URI;
import java.util.Optional;

/** Signs users in, keeps them signed in, and signs them out. */
public final class SignIn {

    private final URI app;
    private final CodeFlow flow;
    private final TokenRefresh refresh;

    /** @param app the app's own address, to which the identity server sends the browser back */
    public SignIn(OidcClient client, URI app) {
        this.app = app;
        this.flow = new CodeFlow(client, app.resolve("/callback"));
        this.refresh = new TokenRefresh(flow.tokens());
    }

    /**
     * The address to send the browser to.
     *
     * @param returnTo the page to show afterwards
     * @param action a required action that the user shall do on the way, sent as {@code kc_action}
     */
    public URI start(Session session, LocalPath returnTo, Optional<String> action) throws SignInRefused {
        return flow.start(session, PendingSignIn.towards(returnTo, action), "kc_action", action);
    }

    /**
     * Takes the identity server's answer; a guest of a document link is no user, whatever else his token says.
     *
     * @param answer the path and query at which the browser came back
     */
    public Arrival finish(Session session, URI answer) throws SignInRefused {
        var arrival = flow.finish(session, answer);
        if (arrival.user().isGuest()) {
            throw new SignInRefused(SignInProblem.GUEST, "The subject is that of a guest");
        }
        return arrival;
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
        var endpoint = flow.discovery().metadata().getEndSessionEndpointURI();
        return new LogoutRequest(endpoint, user.idToken(), app.resolve("/signed-out"), null).toURI();
    }
}
