package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import java.time.Instant;
import java.util.Optional;

/** Keeps users signed in for as long as the identity server agrees. */
final class TokenRefresh {

    private final TokenEndpoint tokens;

    TokenRefresh(TokenEndpoint tokens) {
        this.tokens = tokens;
    }

    /**
     * One refresh at a time per session: of two tabs that refresh at once, the second would present a token that the
     * first has just used up.
     */
    Optional<SignedIn> current(Session session) throws SignInRefused {
        synchronized (session) {
            var user = session.signedIn();
            if (user.isPresent() && user.get().nearsItsEnd(Instant.now())) {
                session.signedIn(refreshed(session, user.get()));
            }
            return session.signedIn();
        }
    }

    private SignedIn refreshed(Session session, SignedIn user) throws SignInRefused {
        try {
            return refreshed(user);
        } catch (SignInRefused refusal) {
            // A server that is away for a minute has not said no.
            if (!refusal.isUnreachable()) {
                session.signedIn(null);
            }
            throw refusal;
        }
    }

    SignedIn refreshed(SignedIn user) throws SignInRefused {
        var token = user.refreshToken()
                .orElseThrow(() -> new SignInRefused(SignInProblem.INVALID_GRANT, "There is no refresh token"));
        var fresh = tokens.exchange(new RefreshTokenGrant(token), null);
        if (!fresh.subject().equals(user.subject())) {
            throw new SignInRefused(SignInProblem.UNTRUSTED_TOKEN, "The refreshed token is somebody else's");
        }
        return fresh;
    }
}
