package io.companyaccess.keycloak.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A module or style sheet of the page, as it lies in the jar of the themes.
 *
 * @param type media type
 * @param tag changes with the content
 */
public record ConsoleFile(byte[] content, String type, String tag) {

    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}\\.(js|css)");
    private static final Map<String, ConsoleFile> READ = new ConcurrentHashMap<>();

    /** The file with this name; empty for any name that is not one of ours. */
    public static Optional<ConsoleFile> named(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(READ.computeIfAbsent(name, each -> read(each).orElse(null)));
    }

    private static Optional<ConsoleFile> read(String name) {
        try (InputStream found = ConsoleFile.class.getResourceAsStream("/company-access-ui/" + name)) {
            if (found == null) {
                return Optional.empty();
            }
            byte[] content = found.readAllBytes();
            return Optional.of(
                    new ConsoleFile(content, name.endsWith(".js") ? "text/javascript" : "text/css", tag(content)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
