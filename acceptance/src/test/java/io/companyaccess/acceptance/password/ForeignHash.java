package io.companyaccess.acceptance.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.keycloak.representations.idm.CredentialRepresentation;

/** A password as another system hands it over: hashed, in a way that Keycloak can check. */
final class ForeignHash {

    private static final int ITERATIONS = 1_000;
    private static final byte[] SALT = "a salt of sixteen".getBytes(StandardCharsets.US_ASCII);

    private ForeignHash() {}

    static CredentialRepresentation of(String password) {
        Base64.Encoder base64 = Base64.getEncoder();
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType("password");
        credential.setCredentialData(
                "{\"hashIterations\":" + ITERATIONS + ",\"algorithm\":\"pbkdf2-sha256\",\"additionalParameters\":{}}");
        credential.setSecretData("{\"value\":\"" + base64.encodeToString(hash(password)) + "\",\"salt\":\""
                + base64.encodeToString(SALT) + "\",\"additionalParameters\":{}}");
        return credential;
    }

    private static byte[] hash(String password) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, 512))
                    .getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
