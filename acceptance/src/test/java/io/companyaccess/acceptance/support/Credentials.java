package io.companyaccess.acceptance.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keycloak.representations.idm.CredentialRepresentation;

/** Credentials in the form in which Keycloak takes them with a new user. */
public final class Credentials {

    private Credentials() {}

    /** A password that need not be changed. */
    public static CredentialRepresentation password(String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    /** An authenticator app that was set up before. */
    public static CredentialRepresentation otp(Totp totp) {
        return stored(
                "otp",
                "{\"value\":\"" + totp.secret() + "\"}",
                "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
    }

    /** Recovery codes that were printed before; Keycloak asks for them in this order. */
    public static CredentialRepresentation recoveryCodes(List<String> codes) {
        String hashed = IntStream.range(0, codes.size())
                .mapToObj(i -> "{\"number\":" + (i + 1) + ",\"encodedHashedValue\":\"" + sha512(codes.get(i)) + "\"}")
                .collect(Collectors.joining(",", "{\"codes\":[", "]}"));
        return stored(
                "recovery-authn-codes",
                hashed,
                "{\"algorithm\":\"SHA-512\",\"totalCodes\":" + codes.size() + ",\"remainingCodes\":" + codes.size()
                        + "}");
    }

    private static CredentialRepresentation stored(String type, String secretData, String credentialData) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(type);
        credential.setUserLabel("Set up before");
        credential.setSecretData(secretData);
        credential.setCredentialData(credentialData);
        return credential;
    }

    private static String sha512(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(code.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
