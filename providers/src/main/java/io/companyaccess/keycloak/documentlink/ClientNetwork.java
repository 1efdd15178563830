package io.companyaccess.keycloak.documentlink;

import java.util.Locale;

/** Where a client comes from, as far as limits are concerned. */
public final class ClientNetwork {

    private static final int GROUPS_OF_A_SUBSCRIBER = 4;
    private static final int GROUPS = 8;

    private ClientNetwork() {}

    /**
     * The network of an address: an IPv4 address itself, of an IPv6 address its first 64 bits, because whoever has one
     * usually has all of those (RFC 6177).
     *
     * @param address numeric; anything else is taken as it is
     */
    public static String of(String address) {
        String bare = address.replaceFirst("%.*$", "");
        if (bare.indexOf(':') < 0 || bare.indexOf('.') >= 0) {
            return bare.replaceFirst("(?i)^::ffff:", "");
        }
        String[] halves = bare.split("::", -1);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] tail = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < GROUPS_OF_A_SUBSCRIBER; i++) {
            int fromEnd = i - (GROUPS - tail.length);
            String group = i < head.length ? head[i] : fromEnd >= 0 ? tail[fromEnd] : "0";
            network.append(group.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""))
                    .append(':');
        }
        return network.toString();
    }
}
