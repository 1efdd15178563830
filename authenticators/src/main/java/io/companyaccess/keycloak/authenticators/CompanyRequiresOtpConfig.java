package io.companyaccess.keycloak.authenticators;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What an admin can set on the condition. */
record CompanyRequiresOtpConfig(boolean asksOwnFactor) {

    private static final String ASKS_OWN_FACTOR = "ask-own-factor";

    static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(ASKS_OWN_FACTOR)
            .label("Ask users who have a factor of their own")
            .helpText("When on, a user who has set up a second factor is asked for it at every sign-in, even if no"
                    + " company of his requires one. When off, only the companies' requirement counts.")
            .type(ProviderConfigProperty.BOOLEAN_TYPE)
            .defaultValue(Boolean.TRUE)
            .add()
            .build();

    static CompanyRequiresOtpConfig of(AuthenticationFlowContext context) {
        @Nullable AuthenticatorConfigModel stored = context.getAuthenticatorConfig();
        String value = stored == null || stored.getConfig() == null
                ? null
                : stored.getConfig().get(ASKS_OWN_FACTOR);
        return new CompanyRequiresOtpConfig(!"false".equals(value));
    }
}
