package io.companyaccess.acceptance.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The threads of the servers that this process has started, as the JDK's own tool lists them. */
final class ServerThreads {

    private ServerThreads() {}

    /** How many have this name at this moment. */
    static int named(String name) {
        return ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .mapToInt(one -> named(name, one.pid()))
                .sum();
    }

    private static int named(String name, long process) {
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
            return threads.split("\"" + name + "\"", -1).length - 1;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
