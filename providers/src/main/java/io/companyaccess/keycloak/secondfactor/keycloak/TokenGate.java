package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.secondfactor.Demand;
import io.companyaccess.keycloak.secondfactor.SecondFactorRule;
import io.companyaccess.keycloak.secondfactor.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/**
 * Issues no token to a session that has not shown the second factor its companies demand: the third line of defence.
 *
 * <p>Every grant passes it, refresh and exchange included, so a policy that is switched on while people are signed in
 * holds from their next refresh.
 */
final class TokenGate implements TokenPostProcessor {

    /** Grants that make a session of their own in the very request, which must not stay behind without a token. */
    private static final Set<String> MAKE_A_SESSION =
            Set.of(OAuth2Constants.PASSWORD, OAuth2Constants.CIBA_GRANT_TYPE, OAuth2Constants.JWT_AUTHORIZATION_GRANT);

    private static final SecondFactorRule RULE = new SecondFactorRule(false);

    private final KeycloakSession session;

    TokenGate(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        ClientSessionContext clientContext = context.clientSessionCtx();
        AuthenticatedClientSessionModel clientSession = clientContext.getClientSession();
        UserSessionModel userSession = clientSession.getUserSession();
        UserModel user = userSession.getUser();
        markImpersonation(context, userSession);
        if (user.getServiceAccountClientLink() != null || Evidence.impersonated(userSession)) {
            return;
        }
        // The scopes of this very token: the client session remembers those of the app's latest sign-in only.
        List<Company> concerned = new Companies(session)
                .concernedBy(
                        user,
                        clientContext.getScopeString(true),
                        clientSession.getNote(OrganizationModel.ORGANIZATION_ATTRIBUTE));
        if (satisfies(userSession, concerned)) {
            if (!satisfies(userSession, new Companies(session).of(user))) {
                AccountAccess.takeFrom(context.accessToken());
            }
            return;
        }
        // Offline refresh and the implicit flow name no grant, and make no session either.
        String grant = clientContext.getAttribute(Constants.GRANT_TYPE, String.class);
        if (grant != null && MAKE_A_SESSION.contains(grant)) {
            remove(userSession);
        }
        throw new TokenRefusal(session).secondFactorMissing(userSession, clientSession.getClient());
    }

    private void remove(UserSessionModel userSession) {
        // Keycloak makes the offline session before it asks us.
        UserSessionModel offline =
                session.sessions().getOfflineUserSession(userSession.getRealm(), userSession.getId());
        if (offline != null) {
            session.sessions().removeOfflineUserSession(userSession.getRealm(), offline);
        }
        session.sessions().removeUserSession(userSession.getRealm(), userSession);
    }

    // RFC 8693, section 4.1: who acts when it is not the subject himself.
    private static void markImpersonation(TokenPostProcessorContext context, UserSessionModel userSession) {
        String impersonator = userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString());
        if (impersonator != null && context.accessToken() != null) {
            context.accessToken().setOtherClaims("act", Map.of("sub", impersonator));
        }
    }

    private boolean satisfies(UserSessionModel userSession, List<Company> companies) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        if (companies.stream().noneMatch(company -> company.policy().requiresSecondFactor(now))) {
            return true;
        }
        UserModel user = userSession.getUser();
        SignIn signIn = new SignIn(
                companies,
                CredentialTypes.enrolled(user),
                Evidence.of(userSession),
                true,
                TrustedProvider.vouches(session, user, userSession::getNote),
                CredentialTypes.passkeysVerifyUser(userSession.getRealm()));
        return RULE.demandOf(signIn, now) instanceof Demand.Nothing;
    }
}
