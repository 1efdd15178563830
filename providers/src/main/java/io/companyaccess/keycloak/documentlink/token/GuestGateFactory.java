package io.companyaccess.keycloak.documentlink.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Puts the gate for guests before every token of the server. */
public final class GuestGateFactory implements TokenPostProcessorFactory {

    @Override
    public String getId() {
        return "document-link-guests";
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new GuestGate(session);
    }
}
