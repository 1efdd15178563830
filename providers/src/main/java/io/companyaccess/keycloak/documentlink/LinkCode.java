package io.companyaccess.keycloak.documentlink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in a document link: 160 random bits, written as 27 characters of base64url (RFC 4648, section 5).
 *
 * <p>It is told once, when the link is made. What is stored is its hash, and for each recipient a tag that only the
 * holder of the code can make or compare: whoever reads the database learns neither codes nor addresses.
 */
public final class LinkCode {

    private static final int BYTES = 20;
    private static final int CHARACTERS = 27;
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private LinkCode(byte[] secret) {
        this.secret = secret;
    }

    /** A new code. */
    public static LinkCode fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new LinkCode(secret);
    }

    /** The code that a text is, or empty when it has another form; says nothing on whether a link has it. */
    public static Optional<LinkCode> of(String text) {
        if (text.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text);
            LinkCode code = new LinkCode(secret);
            // The last character has spare bits; only one way of writing a code is the code.
            return secret.length == BYTES && code.text().equals(text) ? Optional.of(code) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A code that no link has, always the same for a text that is none. */
    public static LinkCode insteadOf(String text) {
        byte[] hash = HexFormat.of().parseHex(Fingerprint.of(text));
        return new LinkCode(Arrays.copyOf(hash, BYTES));
    }

    /** The code as it stands in the link; must never be logged or stored. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** SHA-256 of the code in hexadecimal, by which the link is found; 160 random bits need no salt and no stretching. */
    public String hash() {
        return Fingerprint.of(secret);
    }

    /** HMAC-SHA-256 of an address in hexadecimal, keyed with this code: the same address has another tag on each link. */
    public String tagOf(RecipientAddress address) {
        return mac(address.comparable());
    }

    /**
     * HMAC-SHA-256 of mailed digits in hexadecimal, keyed with this code: it counts for this link, this recipient and this
     * browser only, and tells whoever reads the database nothing of the digits, few as they are.
     *
     * @param browser names the browser that asked for them
     */
    public String proofOf(MailCode digits, int recipient, String browser) {
        // No address has a NUL, so this is no address's tag.
        return mac(String.join("\0", "mailed", digits.digits(), String.valueOf(recipient), browser));
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkCode code && MessageDigest.isEqual(secret, code.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "LinkCode";
    }
}
