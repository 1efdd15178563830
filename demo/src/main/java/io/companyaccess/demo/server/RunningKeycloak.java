package io.companyaccess.demo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak as a process of this machine, listening on 127.0.0.1 only. */
public final class RunningKeycloak implements KeycloakServer {
    private static final String LOOPBACK = "127.0.0.1";
    /** A first start puts the server together, which takes minutes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI baseUrl;
    private final Process process;
    private final KeycloakHome home;
    private final Database database;
    private final Thread atExit = new Thread(this::stop, "stop-keycloak");

    private RunningKeycloak(URI baseUrl, Process process, KeycloakHome home, Database database) {
        this.baseUrl = baseUrl;
        this.process = process;
        this.home = home;
        this.database = database;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static RunningKeycloak start(ServerSettings settings, Database database) {
        try {
            KeycloakHome home = KeycloakHome.take(settings);
            int port = settings.httpPort() == 0 ? FreePort.any() : settings.httpPort();
            int managementPort = FreePort.any();
            Path log = home.root().resolveSibling(home.root().getFileName() + ".log");
            Process process = launch(settings, database, home, port, managementPort, log);
            RunningKeycloak keycloak =
                    new RunningKeycloak(URI.create("http://" + address(port)), process, home, database);
            keycloak.awaitReady(URI.create("http://" + LOOPBACK + ":" + managementPort + "/health/ready"), log);
            return keycloak;
        } catch (IOException failure) {
            throw new UncheckedIOException("Keycloak did not start: it " + failure.getMessage(), failure);
        }
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public String nameOfThisMachine() {
        return LOOPBACK;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            return;
        }
        stop();
    }

    private static Process launch(
            ServerSettings settings, Database database, KeycloakHome home, int port, int managementPort, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                home.root().resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=" + LOOPBACK,
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--health-enabled=true",
                // As in production: pages and their files are read once, and kept by browsers.
                "--spi-theme--cache-themes=true",
                "--spi-theme--cache-templates=true",
                "--spi-theme--static-max-age=2592000"));
        command.addAll(database.options(LOOPBACK));
        command.addAll(settings.options());
        return launch(command, settings.environment(), log);
    }

    /** Runs {@code kc.sh} so that it starts quickly and takes little. */
    static Process launch(List<String> command, Map<String, String> more, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1g");
        // A server that lives for minutes never earns back what the second compiler costs: it starts in half the time.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        environment.putAll(more);
        return builder.start();
    }

    private void awaitReady(URI health, Path log) throws IOException {
        Readiness readiness = new Readiness(health, log);
        try {
            readiness.await(process::isAlive, PATIENCE);
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void stop() {
        end(process);
        home.close();
        database.close();
    }

    /** Ends the script and the server, and waits for it. */
    static void end(Process process) {
        // The script waits for Java, its child: both have to go.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            } catch (Exception tooSlow) {
                one.destroyForcibly();
            }
        }
    }

    private static String address(int port) {
        // Browsers treat localhost as secure; WebAuthn and Secure cookies depend on it, and 127.0.0.1 has no domain.
        return "localhost:" + port;
    }
}
