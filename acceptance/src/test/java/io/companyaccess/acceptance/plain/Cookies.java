package io.companyaccess.acceptance.plain;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The cookies of one browser, by host and path; ports do not matter. All hosts are this machine, where browsers send what is
 * {@code Secure} without TLS too. What {@code SameSite} would keep back is sent.
 */
final class Cookies {
    private record Kept(String host, String path, String name, String value) {
        boolean isSame(Kept other) {
            return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
        }

        boolean belongsTo(URI address) {
            return host.equals(address.getHost())
                    && (path.endsWith("/") ? address.getPath() : address.getPath() + "/")
                            .startsWith(path.endsWith("/") ? path : path + "/");
        }
    }

    private final List<Kept> all = new ArrayList<>();

    /** Keeps what an answer from this address says, quotes and all, or drops it. */
    void keep(URI address, String header) {
        String[] parts = header.split(";\\s*");
        String[] pair = parts[0].split("=", 2);
        String path = "/";
        boolean over = false;
        for (String part : parts) {
            String attribute = part.toLowerCase(Locale.ROOT);
            if (attribute.startsWith("path=")) {
                path = part.substring("path=".length());
            }
            if (attribute.startsWith("domain=")) {
                throw new UnsupportedOperationException("Needs a browser: " + header);
            }
            over |= attribute.equals("max-age=0") || attribute.matches("expires=.*1970.*");
        }
        Kept kept = new Kept(address.getHost(), path, pair[0], pair[1]);
        all.removeIf(kept::isSame);
        if (!over) {
            all.add(kept);
        }
    }

    /** The header for a request to this address; empty for none. */
    String header(URI address) {
        return String.join(
                "; ",
                all.stream()
                        .filter(each -> each.belongsTo(address))
                        .map(each -> each.name() + "=" + each.value())
                        .toList());
    }

    void clear() {
        all.clear();
    }
}
