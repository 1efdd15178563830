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
import org.keycloak.common.util.Time;
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

    /** Note of the user session: the words of the factors, comma separated, then {@code @} and when, in milliseconds. */
    static final String NOTE = "company-access.second-factor";

    /** Notes of a sign-in: whose it is, and how many credentials somebody else has shown in it before. */
    private static final String SUBJECT = "company-access.subject";

    private static final String FOREIGN = "company-access.foreign";

    /** By how much the clocks of two nodes may differ when one made a factor and the other saw it. */
    private static final long SKEW_MILLIS = 5_000;

    private Evidence() {}

    /**
     * What this user has shown in the sign-in that is going on.
     *
     * <p>One and the same sign-in can change hands: by an identity provider, or by the link of a mail that is opened in
     * its browser. What the one before has shown is not this user's.
     */
    static Set<Factor> of(AuthenticationSessionModel signIn, UserModel user) {
        List<String> shown = AuthenticatorUtil.getAuthnCredentials(signIn);
        String subject = signIn.getAuthNote(SUBJECT);
        if (subject != null && !subject.equals(user.getId())) {
            signIn.setAuthNote(FOREIGN, String.valueOf(shown.size()));
            signIn.setUserSessionNote(NOTE, "");
        }
        signIn.setAuthNote(SUBJECT, user.getId());
        String foreign = signIn.getAuthNote(FOREIGN);
        int skipped = foreign == null ? 0 : Math.min(Integer.parseInt(foreign), shown.size());
        return CredentialTypes.factors(shown.subList(skipped, shown.size()));
    }

    /**
     * What was shown earlier in the session; empty for null.
     *
     * <p>Nothing when every factor that the user has now was set up later: after a reset, a session that had shown the
     * lost factor does not come to life again by the new one.
     */
    static Set<Factor> of(@Nullable UserSessionModel session) {
        String note = session == null ? null : session.getNote(NOTE);
        int at = note == null ? -1 : note.indexOf('@');
        if (session == null || note == null || at < 0) {
            return EnumSet.noneOf(Factor.class);
        }
        long when = Long.parseLong(note.substring(at + 1));
        if (!CredentialTypes.hadFactorAt(session.getUser(), when + SKEW_MILLIS)) {
            return EnumSet.noneOf(Factor.class);
        }
        List<String> words = Arrays.asList(note.substring(0, at).split(","));
        return CredentialTypes.where(factor -> words.contains(factor.word()));
    }

    /** Hands what was shown in this sign-in to the session that it will end in; policies may come later. */
    static void keep(AuthenticationSessionModel signIn, UserModel user) {
        Set<Factor> shown = of(signIn, user);
        if (!shown.isEmpty()) {
            signIn.setUserSessionNote(
                    NOTE,
                    shown.stream().map(Factor::word).collect(Collectors.joining(",")) + "@" + Time.currentTimeMillis());
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
