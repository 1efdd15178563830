package io.companyaccess.demo.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits until a server says that it is ready, and shows the end of its log when it never will be. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LINES_SHOWN = 40;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI health;
    private final Path log;

    Readiness(URI health, Path log) {
        this.health = health;
        this.log = log;
    }

    /**
     * Polls the health address: a log line "started" comes before the server answers.
     *
     * @throws IOException when the process ended or the time is over, with the last lines of its log
     */
    void await(BooleanSupplier alive, Duration patience) throws IOException {
        Instant deadline = Instant.now().plus(patience);
        while (Instant.now().isBefore(deadline)) {
            if (!alive.getAsBoolean()) {
                throw new IOException("ended before it was ready: " + logged());
            }
            if (answers()) {
                return;
            }
            pause();
        }
        throw new IOException("was not ready after " + patience + ": " + logged());
    }

    private boolean answers() {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was starting", interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was starting", interrupted);
        }
    }

    /** The first error that says why, on the line that summaries show, and the end of the log. */
    private String logged() throws IOException {
        List<String> lines = Files.readAllLines(log);
        String error = lines.stream()
                .filter(line -> line.contains("ERROR") && !line.contains("Failed to start server"))
                .findFirst()
                .orElse("no error in the log");
        return error + "\nThe end of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
