package io.companyaccess.acceptance.proof;

import io.companyaccess.demo.server.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL that can be stopped and started with all that is in it, and that can be made to keep a server waiting. */
final class KeptPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    /** Starts an empty one. */
    KeptPostgres() {
        try {
            data = Files.createTempDirectory("kept-postgres").resolve("data");
            port = FreePort.any();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start();
    }

    String[] options() {
        return new String[] {
            "--db=postgres",
            "--db-url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            "--db-username=postgres",
            "--db-password=postgres"
        };
    }

    /** Starts it again; fsync is on, as it is where data matter. */
    void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops it; connections are cut. */
    void stop() {
        try {
            running.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The number that a query answers. */
    long number(String query) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until a query answers this number. */
    void await(String query, long expected) {
        Instant deadline = Instant.now().plus(PATIENCE);
        long last = number(query);
        while (last != expected) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(last + ", expected " + expected + ": " + query);
            }
            LockSupport.parkNanos(2_000_000);
            last = number(query);
        }
    }

    /** Keeps whoever writes into a table waiting, in the middle of his transaction, until it is closed. */
    Hold hold(String table) {
        return new Hold(table);
    }

    @Override
    public void close() {
        stop();
    }

    /** A table into which nobody can write; everybody can read. */
    final class Hold implements AutoCloseable {
        private final Connection connection;

        private Hold(String table) {
            try {
                connection = running.getPostgresDatabase().getConnection();
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("lock table " + table + " in share mode");
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Waits until somebody waits. */
        void awaitSomebody() {
            KeptPostgres.this.await(
                    "select least(1, count(*)) from pg_stat_activity where wait_event_type = 'Lock'", 1);
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException stopped) {
                // The database went first, and the lock with it.
            }
        }
    }
}
