package io.companyaccess.demo.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * A cluster of two servers on one PostgreSQL, started one right after the other, under one host name.
 *
 * <p>The second starts when the first has made the tables: Keycloak makes the tables of its change logs without a lock, so of
 * two servers that start on an empty database one may end (<a href="https://github.com/keycloak/keycloak/issues/41801">Keycloak
 * 41801</a>).
 *
 * <p>People are sent to the first one; whoever knows the address of the second gets the same answers there.
 */
public final class TwoNodes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EmbeddedPostgres database;
    private final List<KeycloakServer> nodes;

    private TwoNodes(EmbeddedPostgres database, List<KeycloakServer> nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    /**
     * Starts both with the settings of the build.
     *
     * @param options more options of both
     */
    public static TwoNodes start(String... options) {
        return start(ServerSettings.fromBuild().withOptions(options));
    }

    /**
     * Starts both and returns once each has found the other.
     *
     * @param settings of both, which import no realm: two would do it at the same moment
     */
    public static TwoNodes start(ServerSettings settings) {
        if (!settings.realms().isEmpty()) {
            throw new IllegalArgumentException("Realms of a cluster are made when it runs");
        }
        try {
            EmbeddedPostgres database = EmbeddedPostgres.builder()
                    .setPort(FreePort.any())
                    .setServerConfig("fsync", "off")
                    .start();
            int port = FreePort.any();
            CompletableFuture<KeycloakServer> first = start(database, port, port, settings);
            awaitTables(database, first);
            CompletableFuture<KeycloakServer> second = start(database, FreePort.any(), port, settings);
            TwoNodes nodes = new TwoNodes(database, List.of(first.join(), second.join()));
            nodes.awaitCluster();
            return nodes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public KeycloakServer first() {
        return nodes.get(0);
    }

    public KeycloakServer second() {
        return nodes.get(1);
    }

    @Override
    public void close() {
        nodes.forEach(KeycloakServer::close);
        try {
            database.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when the first server has migrated its database, which it does last; throws when it did not start. */
    private static void awaitTables(EmbeddedPostgres database, CompletableFuture<KeycloakServer> first) {
        while (!first.isDone() && !hasTables(database)) {
            LockSupport.parkNanos(100_000_000);
        }
        if (first.isCompletedExceptionally()) {
            first.join();
        }
    }

    private static boolean hasTables(EmbeddedPostgres database) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery("select version from MIGRATION_MODEL")) {
            return versions.next();
        } catch (SQLException notYet) {
            return false;
        }
    }

    // Two servers that have not found each other look fine, and would prove nothing.
    private void awaitCluster() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isCluster()) {
            if (Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("The two nodes have not found each other");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** Two members, and one of them leads, as the nodes write down by themselves. */
    private boolean isCluster() {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet members =
                        statement.executeQuery("select count(*), count(*) filter (where coord) from JGROUPS_PING")) {
            members.next();
            return members.getInt(1) == 2 && members.getInt(2) == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static CompletableFuture<KeycloakServer> start(
            EmbeddedPostgres database, int port, int portOfFirst, ServerSettings both) throws IOException {
        List<String> options = new ArrayList<>();
        options.add("--db=postgres");
        options.add("--db-url=jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres");
        options.add("--db-username=postgres");
        options.add("--db-password=postgres");
        options.add("--hostname=http://localhost:" + portOfFirst);
        options.add("--cache=ispn");
        options.add("--cache-embedded-network-bind-address=127.0.0.1");
        options.add("--cache-embedded-network-bind-port=" + FreePort.any());
        ServerSettings one = both.onDatabase("given").onPort(port).withOptions(options.toArray(String[]::new));
        return CompletableFuture.supplyAsync(() -> Backend.DISTRIBUTION.start(one));
    }
}
