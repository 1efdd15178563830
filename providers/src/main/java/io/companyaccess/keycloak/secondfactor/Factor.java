package io.companyaccess.keycloak.secondfactor;

import java.util.Locale;

/** A kind of proof beside the password. */
public enum Factor {
    /** A one-time code of an authenticator app (TOTP, HOTP). */
    OTP,
    /** A security key or passkey, used after a password. */
    WEBAUTHN,
    /** A passkey that replaces the password; it counts only where the realm demands user verification. */
    PASSKEY,
    /** A spare key: lets a person in once, and never counts as being enrolled. */
    RECOVERY_CODES;

    /** The word for it in REST answers, events and session notes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
