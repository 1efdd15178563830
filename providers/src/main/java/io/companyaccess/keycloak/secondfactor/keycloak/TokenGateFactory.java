package io.companyaccess.keycloak.secondfactor.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Puts the gate before every token of the server; realms without a policy notice nothing. */
public final class TokenGateFactory implements TokenPostProcessorFactory {

    @Override
    public String getId() {
        return "company-access";
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new TokenGate(session);
    }
}
