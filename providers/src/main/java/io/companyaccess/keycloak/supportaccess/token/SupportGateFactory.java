package io.companyaccess.keycloak.supportaccess.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Puts the gate for support access before every token of the server. */
public final class SupportGateFactory implements TokenPostProcessorFactory {

    @Override
    public String getId() {
        return "support-access";
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new SupportGate(session);
    }
}
