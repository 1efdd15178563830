package io.companyaccess.keycloak.documentlink.guest;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Who is signed in to this browser, read from Keycloak's cookie, which it leaves as it is. */
final class SignedInUser {

    private final AuthenticationFlowContext context;

    SignedInUser(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** The user, unless the app wants him to prove himself anew ({@code prompt=login}, {@code max_age}). */
    Optional<UserModel> withoutNewProof() {
        AuthResult running =
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        LoginProtocol protocol = context.getSession()
                .getProvider(
                        LoginProtocol.class, context.getAuthenticationSession().getProtocol());
        return running == null
                        || protocol.requireReauthentication(running.session(), context.getAuthenticationSession())
                ? Optional.empty()
                : Optional.of(running.user());
    }
}
