package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A sign-in that has been started and not yet come back.
 *
 * @param returnTo the page that the user wanted
 */
record PendingSignIn(State state, Nonce nonce, CodeVerifier verifier, LocalPath returnTo) {

    static PendingSignIn towards(LocalPath returnTo) {
        return new PendingSignIn(new State(), new Nonce(), new CodeVerifier(), returnTo);
    }
}
