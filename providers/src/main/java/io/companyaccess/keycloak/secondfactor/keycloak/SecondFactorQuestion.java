package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.secondfactor.Demand;
import io.companyaccess.keycloak.secondfactor.Factor;
import io.companyaccess.keycloak.secondfactor.SecondFactorRule;
import io.companyaccess.keycloak.secondfactor.SignIn;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Asks the rule about a sign-in that is going on; steps of a flow and the guard call it. */
public final class SecondFactorQuestion {

    private final KeycloakSession session;
    private final AuthenticationSessionModel signIn;
    private final UserModel user;

    /** @param user who signs in, known by a first factor or by his running session */
    public SecondFactorQuestion(KeycloakSession session, AuthenticationSessionModel signIn, UserModel user) {
        this.session = session;
        this.signIn = signIn;
        this.user = user;
    }

    /**
     * What a step of a flow has to ask for.
     *
     * <p>Whoever typed a password again (a forced re-authentication) is asked again, as in Keycloak's own flow: only a
     * browser that was signed in already may point to what its session showed before.
     */
    public Demand demandInFlow(boolean asksOwnFactor) {
        boolean entersCompany = new SupportRequest(signIn).needsFactorOf(user);
        return demand(new SecondFactorRule(asksOwnFactor), single() || entersCompany, entersCompany);
    }

    /** Whether the person himself has shown a factor that he still has, in this sign-in or the session that it joins. */
    public boolean isShown() {
        boolean impersonated = Evidence.sessionJoinedBy(signIn, user, session)
                .filter(Evidence::impersonated)
                .isPresent();
        return !impersonated && stepUp() instanceof Demand.Nothing;
    }

    /** The notes by which another session of the same sign-in knows what was shown. */
    public Map<String, String> notesOfShown() {
        Evidence.keep(signIn, user);
        String shown = signIn.getUserSessionNotes().get(Evidence.NOTE);
        return Optional.ofNullable(shown)
                .or(() -> Evidence.sessionJoinedBy(signIn, user, session).map(joined -> joined.getNote(Evidence.NOTE)))
                .map(note -> Map.of(Evidence.NOTE, note))
                .orElse(Map.of());
    }

    /** What the sign-in still needs at its very end, whatever flow it came through. */
    Demand demandAtEnd() {
        // Nearly every sign-in ends here, without a look at the user's credentials.
        if (companies().stream().noneMatch(company -> company.policy().requiresSecondFactor(now()))) {
            return new Demand.Nothing();
        }
        return demand(new SecondFactorRule(false), true, false);
    }

    /** What the sign-in still needs when an app asked for a second factor by itself. */
    Demand stepUp() {
        return demand(new SecondFactorRule(false), true, true);
    }

    /** The company whose coming requirement the user should hear of now. */
    Optional<Company> reminder() {
        if (companies().stream().noneMatch(company -> company.policy().announcesSecondFactor(now()))) {
            return Optional.empty();
        }
        return SecondFactorRule.reminderOf(
                new SignIn(
                        companies(),
                        CredentialTypes.enrolled(user),
                        Evidence.of(signIn, user),
                        single(),
                        vouched(Optional.empty()),
                        CredentialTypes.passkeysVerifyUser(signIn.getRealm())),
                now());
    }

    private Demand demand(SecondFactorRule rule, boolean countsSession, boolean stepUp) {
        Instant now = now();
        List<Company> companies = companies();
        Set<Factor> shown = Evidence.of(signIn, user);
        Optional<UserSessionModel> joined = Optional.empty();
        if (stepUp || companies.stream().anyMatch(company -> company.policy().requiresSecondFactor(now))) {
            joined = Evidence.sessionJoinedBy(signIn, user, session);
            if (joined.filter(Evidence::impersonated).isPresent()) {
                return new Demand.Nothing();
            }
            if (countsSession) {
                shown.addAll(Evidence.of(joined.orElse(null)));
            }
        }
        SignIn described = new SignIn(
                companies,
                CredentialTypes.enrolled(user),
                shown,
                single(),
                vouched(joined),
                CredentialTypes.passkeysVerifyUser(signIn.getRealm()));
        return stepUp ? rule.stepUpOf(described, now) : rule.demandOf(described, now);
    }

    private List<Company> companies() {
        return new Companies(session)
                .concernedBy(
                        user,
                        changesAccount() ? null : signIn.getClientNote(OIDCLoginProtocol.SCOPE_PARAM),
                        signIn.getClientNote(OrganizationModel.ORGANIZATION_ATTRIBUTE));
    }

    // Whoever changes credentials or the like on the way in changes them for all his companies, not for the one he
    // names.
    private boolean changesAccount() {
        return signIn.getClientNote(Constants.KC_ACTION) != null
                || user.getRequiredActionsStream().findAny().isPresent()
                || !Set.of(CompanyOtpGuard.ID).containsAll(signIn.getRequiredActions());
    }

    // A fresh sign-in brings its own proof; a running session points to the notes that it has.
    private boolean vouched(Optional<UserSessionModel> joined) {
        return single()
                ? joined.filter(running -> TrustedProvider.vouches(session, user, running::getNote))
                        .isPresent()
                : TrustedProvider.vouches(session, user, signIn);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    private boolean single() {
        return AuthenticatorUtil.isSSOAuthentication(signIn);
    }
}
