package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.secondfactor.Factor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Which factors a session has shown, kept in a note of the user session.
 *
 * <p>The note lives on the server, so it is there after single sign-on, refresh, restart and on another node, and no
 * client can set it. Keycloak's own list of finished executions is no evidence: it names skipped steps too.
 */
final class Evidence {

    /** Note of the user session; its value is the words of the factors, comma separated. */
    static final String NOTE = "company-access.second-factor";

    private Evidence() {}

    /** What was shown in the sign-in that is going on. */
    static Set<Factor> of(AuthenticationSessionModel signIn) {
        return CredentialTypes.factors(AuthenticatorUtil.getAuthnCredentials(signIn));
    }

    /** What was shown earlier in the session; empty for null. */
    static Set<Factor> of(@Nullable UserSessionModel session) {
        String note = session == null ? null : session.getNote(NOTE);
        if (note == null) {
            return EnumSet.noneOf(Factor.class);
        }
        List<String> words = Arrays.asList(note.split(","));
        return CredentialTypes.where(factor -> words.contains(factor.word()));
    }

    /** Hands what was shown in this sign-in to the session that it will end in; policies may come later. */
    static void keep(AuthenticationSessionModel signIn) {
        Set<Factor> shown = of(signIn);
        if (!shown.isEmpty()) {
            signIn.setUserSessionNote(NOTE, shown.stream().map(Factor::word).collect(Collectors.joining(",")));
        }
    }

    static boolean impersonated(UserSessionModel session) {
        return session.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }

    /** The session of this user that the sign-in will join, when there is one. */
    static Optional<UserSessionModel> sessionJoinedBy(
            AuthenticationSessionModel signIn, UserModel user, KeycloakSession session) {
        RealmModel realm = signIn.getRealm();
        UserSessionModel joined;
        if (AuthenticatorUtil.isSSOAuthentication(signIn)) {
            AuthenticationManager.AuthResult cookie =
                    AuthenticationManager.authenticateIdentityCookie(session, realm, true);
            joined = cookie == null ? null : cookie.session();
        } else {
            joined = session.sessions()
                    .getUserSession(realm, signIn.getParentSession().getId());
        }
        return Optional.ofNullable(joined)
                .filter(each -> user.equals(each.getUser()) && AuthenticationManager.isSessionValid(realm, each));
    }
}
