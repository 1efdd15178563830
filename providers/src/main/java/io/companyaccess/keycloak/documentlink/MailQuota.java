package io.companyaccess.keycloak.documentlink;

import java.time.Duration;
import java.util.List;

/**
 * How many codes are mailed on a link, so that nobody's mailbox is flooded by whoever has the link.
 *
 * <p>Addresses that are no recipient's have a quota of their own: typing them must not use up that of the recipients.
 */
public final class MailQuota {

    /** The time over which mails are counted. */
    public static final Duration PERIOD = Duration.ofHours(1);

    private static final int OF_AN_ADDRESS = 5;
    private static final int OF_A_LINK = 20;

    private MailQuota() {}

    /**
     * Whether an address has had all of its mails; the same for every address, so a page may tell.
     *
     * @param mailed tags of the addresses that had mails lately, one for each mail
     */
    public static boolean isUsedUp(List<String> mailed, String tag) {
        return mailed.stream().filter(tag::equals).count() >= OF_AN_ADDRESS;
    }

    /** Whether the whole link has had all of its mails: two for each recipient, or twenty. */
    public static boolean isUsedUp(List<String> mailed, int recipients) {
        return mailed.size() >= Math.max(OF_A_LINK, 2 * recipients);
    }
}
