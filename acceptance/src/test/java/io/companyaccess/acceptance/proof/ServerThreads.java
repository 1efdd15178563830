package io.companyaccess.acceptance.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The threads of the servers that this process has started, as the JDK's own tool lists them. */
public final class ServerThreads {

    private ServerThreads() {}

    /** How many have this name at this moment. */
    public static int named(String name) {
        return count("\"" + name + "\"");
    }

    /** How often this method is being run at this moment. */
    public static int running(String method) {
        return count("at " + method + "(");
    }

    private static int count(String text) {
        return ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .mapToInt(one -> count(text, one.pid()))
                .sum();
    }

    private static int count(String text, long process) {
        try {
            Process listing = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process),
                            "Thread.print")
                    .start();
            String threads = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!threads.contains("\"main\"")) {
                throw new IllegalStateException("No list of threads: " + threads);
            }
            return threads.split(Pattern.quote(text), -1).length - 1;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
