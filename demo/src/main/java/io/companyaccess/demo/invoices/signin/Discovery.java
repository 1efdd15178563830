package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The identity server's own description of itself, fetched when first needed: the app may start before it. */
final class Discovery {

    /** Milliseconds; connecting and reading each. */
    private static final int TIMEOUT = 10_000;

    private final URI issuer;
    private @Nullable OIDCProviderMetadata metadata;

    Discovery(URI issuer) {
        this.issuer = issuer;
    }

    synchronized OIDCProviderMetadata metadata() throws SignInRefused {
        if (metadata == null) {
            metadata = resolve();
        }
        return metadata;
    }

    private OIDCProviderMetadata resolve() throws SignInRefused {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT, TIMEOUT);
        } catch (IOException | GeneralException notFound) {
            throw new SignInRefused(SignInProblem.UNREACHABLE, "No discovery document at " + issuer);
        }
    }
}
