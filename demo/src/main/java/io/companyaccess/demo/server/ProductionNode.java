package io.companyaccess.demo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One node of a cluster in production mode, which can be killed and started again.
 *
 * <p>What it keeps from start to start is its distribution and its ports; all else is in the database that the settings name.
 */
public final class ProductionNode implements KeycloakServer {
    private static final String LOOPBACK = "127.0.0.1";
    /** A first start puts the server together, which takes minutes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Pattern CLUSTER_SIZE = Pattern.compile("(?m)^vendor_cluster_size(?:\\{[^}]*})? (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerSettings settings;
    private final KeycloakHome home;
    private final int port;
    private final int managementPort;
    private final int clusterPort;
    private @Nullable Process process;

    private ProductionNode(ServerSettings settings, KeycloakHome home) throws IOException {
        this.settings = settings;
        this.home = home;
        this.port = FreePort.any();
        this.managementPort = FreePort.any();
        this.clusterPort = FreePort.any();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-node"));
    }

    /**
     * A node that is still to be started.
     *
     * @param settings whose options name the database and the host name; realms are made when it runs
     */
    public static ProductionNode of(ServerSettings settings) {
        try {
            return new ProductionNode(settings, KeycloakHome.take(settings.onDatabase("production")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts it, and returns once it is ready. */
    public void start() {
        Path log = home.root().resolveSibling(home.root().getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                "sh",
                home.root().resolve("bin/kc.sh").toString(),
                "start",
                "--http-enabled=true",
                "--http-host=" + LOOPBACK,
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--health-enabled=true",
                "--metrics-enabled=true",
                "--cache-embedded-network-bind-address=" + LOOPBACK,
                "--cache-embedded-network-bind-port=" + clusterPort));
        command.addAll(settings.options());
        try {
            Process started = RunningKeycloak.launch(command, settings.environment(), log);
            process = started;
            new Readiness(management("/health/ready"), log).await(started::isAlive, PATIENCE);
        } catch (IOException failure) {
            throw new UncheckedIOException("The node did not start: it " + failure.getMessage(), failure);
        }
    }

    /** Kills the server, which has no time to do anything any more (SIGKILL). */
    public void kill() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("The node was not started");
        }
        List<ProcessHandle> servers = Stream.concat(running.descendants(), Stream.of(running.toHandle()))
                .filter(ProductionNode::isJava)
                .toList();
        if (servers.isEmpty()) {
            throw new IllegalStateException("There is no server to kill");
        }
        servers.forEach(ProcessHandle::destroyForcibly);
        servers.forEach(server -> server.onExit().join());
        // The script, which saw it die.
        running.onExit().join();
    }

    /** Whether the server is there. */
    public boolean isRunning() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** How many nodes it sees, itself among them. */
    public int clusterSize() {
        try {
            String metrics = http.send(
                            HttpRequest.newBuilder(management("/metrics")).build(), BodyHandlers.ofString())
                    .body();
            Matcher size = CLUSTER_SIZE.matcher(metrics);
            return size.find() ? Integer.parseInt(size.group(1)) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The address of this very node. */
    @Override
    public URI baseUrl() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public String nameOfThisMachine() {
        return LOOPBACK;
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            RunningKeycloak.end(running);
        }
        home.close();
    }

    private URI management(String path) {
        return URI.create("http://" + LOOPBACK + ":" + managementPort + path);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().filter(name -> name.endsWith("/java")).isPresent();
    }
}
