package io.companyaccess.keycloak.documentlink;

import java.time.Duration;
import java.util.List;

/**
 * How many codes are mailed to an address on a link, so that nobody's mailbox is flooded by whoever has the link.
 *
 * <p>Each address is counted by itself, whether it is a recipient's or not. A limit for the whole link would lock one
 * recipient out by the address of another one, and tell by where it begins who is a recipient; five for each of them bound
 * the link as well.
 */
public final class MailQuota {

    /** The time over which mails are counted. */
    public static final Duration PERIOD = Duration.ofHours(1);

    private static final int OF_AN_ADDRESS = 5;

    private MailQuota() {}

    /**
     * Whether an address has had all of its mails; the same for every address, so a page may tell.
     *
     * @param mailed tags of the addresses that had mails lately, one for each mail
     */
    public static boolean isUsedUp(List<String> mailed, String tag) {
        return mailed.stream().filter(tag::equals).count() >= OF_AN_ADDRESS;
    }
}
