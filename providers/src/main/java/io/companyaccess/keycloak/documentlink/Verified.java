package io.companyaccess.keycloak.documentlink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure it is that whoever opened a link is its recipient. */
public enum Verified {
    /** He had the link, no more. */
    NONE,
    /** He gave the address at which it was received. */
    ADDRESS,
    /** He read a code that was mailed to that address. */
    MAILBOX_CODE,
    /** He is signed in with an account whose verified address is a recipient's. */
    ACCOUNT;

    /** The word in tokens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a word means, or empty. */
    public static Optional<Verified> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
