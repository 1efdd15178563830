package io.companyaccess.acceptance.support;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: six digits, thirty seconds, HMAC-SHA-1 (RFC 6238), never the same code twice. */
public final class Totp {
    private static final int PERIOD_SECONDS = 30;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private long lastStep;

    private Totp(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** An app with a new secret. */
    public static Totp fresh() {
        return new Totp(UUID.randomUUID().toString().substring(0, 20));
    }

    /** An app with the secret as Keycloak stores it, which is also the hidden field {@code totpSecret} of its form. */
    public static Totp of(String secret) {
        return new Totp(secret);
    }

    /** An app into which somebody typed the key by hand: base 32, blanks do not matter (RFC 4648, section 6). */
    public static Totp ofKey(String key) {
        StringBuilder bits = new StringBuilder();
        for (char letter : key.replaceAll("\\s", "").toCharArray()) {
            int value = BASE_32.indexOf(letter);
            if (value < 0) {
                throw new AssertionError("No authenticator app takes this key: " + key);
            }
            bits.append(Integer.toBinaryString(32 + value).substring(1));
        }
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i + 8 <= bits.length(); i += 8) {
            secret.append((char) Integer.parseInt(bits.substring(i, i + 8), 2));
        }
        return new Totp(secret.toString());
    }

    /** The secret as Keycloak stores it. */
    public String secret() {
        return new String(secret, StandardCharsets.UTF_8);
    }

    /**
     * A code that Keycloak takes now and has not seen yet.
     *
     * <p>Keycloak refuses a code that was used, and takes the one of the next half minute as well. So two codes are to be
     * had without waiting; a third one waits for the clock.
     */
    public synchronized String next() {
        long step = Math.max(now(), lastStep + 1);
        while (step > now() + 1) {
            sleepASecond();
        }
        lastStep = step;
        return code(step);
    }

    /** The code given last, which Keycloak must refuse the second time. */
    public synchronized String again() {
        return code(lastStep);
    }

    /** A code that is wrong at any time near. */
    public String wrong() {
        for (int candidate = 0; ; candidate++) {
            String code = String.format("%06d", candidate);
            long now = now();
            if (!code.equals(code(now - 1))
                    && !code.equals(code(now))
                    && !code.equals(code(now + 1))
                    && !code.equals(code(now + 2))) {
                return code;
            }
        }
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond() / PERIOD_SECONDS;
    }

    private static void sleepASecond() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
