package io.companyaccess.demo.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/** The database under one server, empty at each start; or, where it is made first, under several and one after the other. */
public final class Database implements AutoCloseable {
    private final List<String> options;
    private final List<Integer> ports;
    private final Consumer<String> execute;
    private final Runnable stop;

    Database(List<String> options, List<Integer> ports, Consumer<String> execute, Runnable stop) {
        this.options = options;
        this.ports = ports;
        this.execute = execute;
        this.stop = stop;
    }

    /**
     * Starts a database.
     *
     * @param name as in {@link ServerSettings#database}
     */
    public static Database named(String name) {
        return switch (name) {
            case "h2" -> new Database(List.of("--db=dev-file"), List.of(), Database::refuse, () -> {});
            case "postgres" -> postgres();
            case "mariadb" -> MariaDb.start();
            case "given" -> new Database(List.of(), List.of(), Database::refuse, () -> {});
            default ->
                throw new IllegalArgumentException(
                        "Unknown database " + name + "; known: h2, postgres, mariadb, given");
        };
    }

    /** Options for {@code kc.sh}, as seen from a server that calls this machine by that name. */
    List<String> options(String nameOfThisMachine) {
        return options.stream()
                .map(option -> option.replace("//127.0.0.1:", "//" + nameOfThisMachine + ":"))
                .toList();
    }

    /** Ports of this machine that the server must reach. */
    List<Integer> ports() {
        return ports;
    }

    /** Runs a statement of SQL; not on {@code h2}, whose file belongs to its server. */
    public void execute(String sql) {
        execute.accept(sql);
    }

    @Override
    public void close() {
        stop.run();
    }

    private static Database postgres() {
        try {
            // Its data die with it, so nothing has to survive a power cut.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPort(FreePort.any())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            int port = postgres.getPort();
            return new Database(
                    List.of(
                            "--db=postgres",
                            "--db-url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                            "--db-username=postgres",
                            "--db-password=postgres"),
                    List.of(port),
                    sql -> execute(postgres, sql),
                    () -> stop(postgres));
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static void refuse(String sql) {
        throw new IllegalStateException("No connection of its own for: " + sql);
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }
}
