package io.companyaccess.demo.invoices.signin;

import java.net.URI;
import java.util.Optional;

/**
 * The address of a page of this app, and of no other: what a redirect may be sent to when a visitor can choose it.
 *
 * @param value path and query, beginning with one slash
 */
public record LocalPath(String value) {

    public static final LocalPath HOME = new LocalPath("/");

    public LocalPath {
        if (!isLocal(value)) {
            throw new IllegalArgumentException("Not a page of this app: " + value);
        }
    }

    /** Empty when the text names another site or is no address at all. */
    public static Optional<LocalPath> of(String text) {
        return isLocal(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    public URI uri() {
        return URI.create(value);
    }

    /** Browsers read {@code //host} and {@code /\host} as another site; the URI syntax has no backslash. */
    private static boolean isLocal(String text) {
        try {
            var uri = URI.create(text);
            return text.startsWith("/") && !text.startsWith("//") && uri.getScheme() == null && uri.getHost() == null;
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
