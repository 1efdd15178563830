package io.companyaccess.demo.invoices.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Believes an ID token only when signature, issuer, receiver, times and nonce fit (OpenID Connect Core, 3.1.3.7). */
final class IdTokenCheck {

    private final Discovery discovery;
    private final ClientID client;
    private @Nullable IDTokenValidator validator;

    IdTokenCheck(Discovery discovery, ClientID client) {
        this.discovery = discovery;
        this.client = client;
    }

    /** @param nonce null where none was sent: an ID token from a refresh needs none (Core, 12.2) */
    IDTokenClaimsSet claims(JWT idToken, @Nullable Nonce nonce) throws SignInRefused {
        try {
            return validator().validate(idToken, nonce);
        } catch (BadJOSEException | JOSEException | MalformedURLException untrusted) {
            throw new SignInRefused(SignInProblem.UNTRUSTED_TOKEN, untrusted.getMessage());
        }
    }

    /** One for all sign-ins, as it keeps the server's keys. */
    private synchronized IDTokenValidator validator() throws SignInRefused, MalformedURLException {
        if (validator == null) {
            validator = validator(discovery.metadata());
        }
        return validator;
    }

    /** Any signature that the server offers with a key of its own: never {@code none}, never a shared secret. */
    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        var algorithms = new HashSet<>(metadata.getIDTokenJWSAlgs());
        algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
        var keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build();
        return new IDTokenValidator(
                metadata.getIssuer(), client, new JWSVerificationKeySelector<>(algorithms, keys), null);
    }
}
