package io.companyaccess.keycloak.documentlink;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as recipients are compared by: without regard to case, surrounding blanks and Unicode form.
 *
 * <p>Nothing else is folded: dots, tags after a plus and the two ways of writing an international domain stay what they
 * are, because for some mail servers they make another mailbox. The form is checked only as far as it takes to tell an
 * address from a slip of the hand (RFC 5321, section 4.5.3.1 for the lengths).
 */
public final class RecipientAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SURROUNDING_BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern LOCAL_PART =
            Pattern.compile("\"[^\"\\p{Cntrl}]+\"|[^\\s\\p{Cntrl}\"(),:;<>@\\[\\\\\\]]+");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[\\p{L}\\p{N}\\p{M}](?:[\\p{L}\\p{N}\\p{M}-]{0,62})\\.)*[\\p{L}\\p{N}\\p{M}][\\p{L}\\p{N}\\p{M}-]{0,62}");

    private final String comparable;

    private RecipientAddress(String comparable) {
        this.comparable = comparable;
    }

    /** The address that somebody typed or an app sent; empty when it is blank, too long or no address. */
    public static Optional<RecipientAddress> of(String typed) {
        if (typed.length() > LONGEST * 4) {
            return Optional.empty();
        }
        String text = folded(SURROUNDING_BLANKS.matcher(typed).replaceAll(""));
        int at = text.lastIndexOf('@');
        boolean good = at > 0
                && text.length() <= LONGEST
                && at <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
        return good ? Optional.of(new RecipientAddress(text)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal, to know an address again; not to hide one, because addresses can be guessed. */
    public String fingerprint() {
        return Fingerprint.of(comparable);
    }

    /** The address as mail is sent to it: the same for all its writings, so that nobody picks one. */
    public String mailable() {
        return comparable;
    }

    /** The form in which two writings of the same address are equal. */
    String comparable() {
        return comparable;
    }

    // Character by character: no letter becomes two.
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(RecipientAddress::small)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    // Only where the two are a pair: a dotless or dotted Turkish i and a long s are letters of other addresses, which
    // somebody else can own, though Java turns them into an i and an s on the way through another case.
    private static int small(int letter) {
        int small = Character.toLowerCase(letter);
        return Character.toUpperCase(small) == letter ? small : letter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecipientAddress address && comparable.equals(address.comparable);
    }

    @Override
    public int hashCode() {
        return comparable.hashCode();
    }

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "RecipientAddress";
    }
}
