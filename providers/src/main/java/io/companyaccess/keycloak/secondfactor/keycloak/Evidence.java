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

    private static final char AT = '@';

    /** Notes of a sign-in: whose it is, and how many of the credentials shown in it count no longer. */
    private static final String SUBJECT = "company-access.subject";

    private static final String FORFEITED = "company-access.forfeited";

    /** By how much the clocks of two nodes may differ when one made a factor and the other saw it. */
    private static final long SKEW_MILLIS = 5_000;

    private Evidence() {}

    /**
     * What this user has shown in the sign-in that is going on.
     *
     * <p>One and the same sign-in can change hands: by an identity provider, or by the link of a mail that is opened in
     * its browser. What the one before has shown is not this user's. Nor does what he has shown himself outlive a reset
     * of his factors.
     */
    static Set<Factor> of(AuthenticationSessionModel signIn, UserModel user) {
        List<String> shown = AuthenticatorUtil.getAuthnCredentials(signIn);
        String subject = signIn.getAuthNote(SUBJECT);
        boolean changedHands = subject != null && !subject.equals(user.getId());
        if (changedHands || outlived(signIn.getUserSessionNotes().get(NOTE), user, signIn.getRealm())) {
            signIn.setAuthNote(FORFEITED, String.valueOf(shown.size()));
            signIn.setUserSessionNote(NOTE, "");
        }
        signIn.setAuthNote(SUBJECT, user.getId());
        String forfeited = signIn.getAuthNote(FORFEITED);
        int skipped = forfeited == null ? 0 : Math.min(Integer.parseInt(forfeited), shown.size());
        return CredentialTypes.factors(shown.subList(skipped, shown.size()));
    }

    /** What was shown earlier in the session and still counts; empty for null. */
    static Set<Factor> of(@Nullable UserSessionModel session) {
        String note = session == null ? null : session.getNote(NOTE);
        // Without a time nobody can tell which factor it was.
        if (session == null
                || note == null
                || time(note) == null
                || outlived(note, session.getUser(), session.getRealm())) {
            return EnumSet.noneOf(Factor.class);
        }
        List<String> words = Arrays.asList(note.substring(0, note.indexOf(AT)).split(","));
        return CredentialTypes.where(factor -> words.contains(factor.word()));
    }

    /**
     * Hands what was shown in this sign-in to the session that it will end in; policies may come later.
     *
     * <p>It keeps the time at which it was first seen: a sign-in may wait on a page while the factor is being reset.
     */
    static void keep(AuthenticationSessionModel signIn, UserModel user) {
        String words = of(signIn, user).stream().map(Factor::word).collect(Collectors.joining(","));
        String kept = signIn.getUserSessionNotes().get(NOTE);
        if (!words.isEmpty() && (kept == null || !kept.startsWith(words + AT))) {
            signIn.setUserSessionNote(NOTE, words + AT + Time.currentTimeMillis());
        }
    }

    /** Whoever has just set up a factor has shown it, now and not when he showed the one before. */
    static void enrolled(AuthenticationSessionModel signIn, UserModel user, Factor factor) {
        signIn.setUserSessionNote(NOTE, "");
        AuthenticatorUtil.addAuthCredential(signIn, CredentialTypes.of(factor));
        keep(signIn, user);
    }

    // Every factor that he has now was set up later: what was shown was one that is gone.
    private static boolean outlived(@Nullable String note, UserModel user, RealmModel realm) {
        Long when = time(note);
        return when != null && !CredentialTypes.hadFactorAt(user, when + SKEW_MILLIS, realm);
    }

    private static @Nullable Long time(@Nullable String note) {
        int at = note == null ? -1 : note.indexOf(AT);
        return note == null || at < 0 ? null : Long.valueOf(note.substring(at + 1));
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
