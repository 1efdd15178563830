package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/**
 * A sign-in that has been started and not yet come back.
 *
 * @param returnTo the page that the user wanted
 * @param action the required action that he does on the way
 */
record PendingSignIn(State state, Nonce nonce, CodeVerifier verifier, LocalPath returnTo, Optional<String> action) {

    static PendingSignIn towards(LocalPath returnTo, Optional<String> action) {
        return new PendingSignIn(new State(), new Nonce(), new CodeVerifier(), returnTo, action);
    }
}
