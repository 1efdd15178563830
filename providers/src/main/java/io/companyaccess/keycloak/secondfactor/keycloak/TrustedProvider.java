package io.companyaccess.keycloak.secondfactor.keycloak;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.events.Details;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.IDToken;

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
    static boolean vouches(KeycloakSession session, UnaryOperator<@Nullable String> notes) {
        String alias = notes.apply(Details.IDENTITY_PROVIDER);
        String idToken = notes.apply(OIDCIdentityProvider.FEDERATED_ID_TOKEN);
        if (alias == null || idToken == null) {
            return false;
        }
        Set<String> trusted = trusted(session.identityProviders().getByAlias(alias));
        return !trusted.isEmpty() && said(idToken).stream().anyMatch(trusted::contains);
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

    private static Set<String> said(String idToken) {
        try {
            IDToken token = new JWSInput(idToken).readJsonContent(IDToken.class);
            Set<String> said = new HashSet<>();
            if (token.getAcr() != null) {
                said.add(token.getAcr());
            }
            if (token.getOtherClaims().get("amr") instanceof List<?> methods) {
                methods.forEach(method -> said.add(String.valueOf(method)));
            }
            return said;
        } catch (JWSInputException encrypted) {
            return Set.of();
        }
    }
}
