package io.companyaccess.keycloak.secondfactor.keycloak;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.events.Details;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.IDToken;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether the identity provider that a session came from has said that it saw a second factor.
 *
 * <p>Reads {@code amr} and {@code acr} (OpenID Connect Core 1.0, RFC 8176) of the ID token that Keycloak has verified at
 * sign-in and kept with the session. Which values count is a setting of the provider; without it none does. The setting
 * is read each time, so trust that is withdrawn is withdrawn from running sessions too.
 */
final class TrustedProvider {

    /** Setting of an identity provider: values of {@code amr} or {@code acr} that count, separated by commas or blanks. */
    static final String SETTING = "company-access.trusted-amr";

    private TrustedProvider() {}

    /** @param notes reads the notes of the user session that is asked about; gives null for a missing one */
    static boolean vouches(KeycloakSession session, UserModel user, UnaryOperator<@Nullable String> notes) {
        return vouches(
                session,
                user,
                notes.apply(Details.IDENTITY_PROVIDER),
                notes.apply(OIDCIdentityProvider.FEDERATED_ID_TOKEN));
    }

    /** Whether the provider that a sign-in, which is still going on, comes from vouches for it. */
    static boolean vouches(KeycloakSession session, UserModel user, AuthenticationSessionModel signIn) {
        Optional<SerializedBrokeredIdentityContext> arriving = arriving(signIn);
        return arriving.isEmpty()
                ? vouches(session, user, signIn.getUserSessionNotes()::get)
                : vouches(
                        session,
                        user,
                        arriving.get().getIdentityProviderId(),
                        idToken(session, signIn, arriving.get()));
    }

    // Keycloak writes the notes of the session only after the flow behind the provider, which has to know already.
    private static Optional<SerializedBrokeredIdentityContext> arriving(AuthenticationSessionModel signIn) {
        return LoginActionsService.POST_BROKER_LOGIN_PATH.equals(
                        signIn.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH))
                ? Optional.ofNullable(SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                        signIn, PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT))
                : Optional.empty();
    }

    private static @Nullable String idToken(
            KeycloakSession session, AuthenticationSessionModel signIn, SerializedBrokeredIdentityContext arriving) {
        return arriving.deserialize(session, signIn)
                                .getContextData()
                                .get(OIDCIdentityProvider.FEDERATED_ACCESS_TOKEN_RESPONSE)
                        instanceof AccessTokenResponse tokens
                ? tokens.getIdToken()
                : null;
    }

    private static boolean vouches(
            KeycloakSession session, UserModel user, @Nullable String alias, @Nullable String idToken) {
        if (alias == null || idToken == null) {
            return false;
        }
        Set<String> trusted = trusted(session.identityProviders().getByAlias(alias));
        return !trusted.isEmpty()
                && read(idToken)
                        .filter(token -> said(token).stream().anyMatch(trusted::contains))
                        .filter(token -> speaksOf(user, alias, token, session))
                        .isPresent();
    }

    // The notes of a sign-in may have come from somebody else who began it; the link in the database tells.
    private static boolean speaksOf(UserModel user, String alias, IDToken token, KeycloakSession session) {
        FederatedIdentityModel linked =
                session.users().getFederatedIdentity(session.getContext().getRealm(), user, alias);
        return linked != null && linked.getUserId().equals(token.getSubject());
    }

    private static Set<String> trusted(@Nullable IdentityProviderModel provider) {
        String setting = provider == null || !provider.isEnabled()
                ? null
                : provider.getConfig().get(SETTING);
        return setting == null
                ? Set.of()
                : Arrays.stream(setting.split("[,\\s]+"))
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static Optional<IDToken> read(String idToken) {
        try {
            return Optional.of(new JWSInput(idToken).readJsonContent(IDToken.class));
        } catch (JWSInputException encrypted) {
            return Optional.empty();
        }
    }

    private static Set<String> said(IDToken token) {
        Set<String> said = new HashSet<>();
        if (token.getAcr() != null) {
            said.add(token.getAcr());
        }
        if (token.getOtherClaims().get("amr") instanceof List<?> methods) {
            methods.forEach(method -> said.add(String.valueOf(method)));
        }
        return said;
    }
}
