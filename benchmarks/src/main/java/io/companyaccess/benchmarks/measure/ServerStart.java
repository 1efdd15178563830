package io.companyaccess.benchmarks.measure;

import io.companyaccess.demo.server.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts a distribution that was started before, on the data that it has, and stops it again. */
public final class ServerStart {

    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    private ServerStart() {}

    /** How long it took by its own word, in seconds. */
    public static double seconds(Path home) {
        try {
            Process process = new ProcessBuilder(List.of(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + FreePort.any(),
                            "--http-management-port=" + FreePort.any(),
                            "--health-enabled=true",
                            "--db=dev-file"))
                    .redirectErrorStream(true)
                    .start();
            Thread atExit = new Thread(() -> end(process), "end-of-start");
            Runtime.getRuntime().addShutdownHook(atExit);
            try {
                return awaitStarted(process);
            } finally {
                end(process);
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double awaitStarted(Process process) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    return Double.parseDouble(started.group(1));
                }
                seen.append(line).append('\n');
            }
        }
        throw new IOException("Keycloak did not start:\n" + seen);
    }

    // The script waits for Java, its child: both have to go.
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            } catch (Exception tooSlow) {
                one.destroyForcibly();
            }
        }
    }
}
