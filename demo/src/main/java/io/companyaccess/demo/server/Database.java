package io.companyaccess.demo.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The database under one server, empty at each start. */
final class Database implements AutoCloseable {
    private final List<String> options;
    private final List<Integer> ports;
    private final Runnable stop;

    Database(List<String> options, List<Integer> ports, Runnable stop) {
        this.options = options;
        this.ports = ports;
        this.stop = stop;
    }

    static Database named(String name) {
        return switch (name) {
            case "h2" -> new Database(List.of("--db=dev-file"), List.of(), () -> {});
            case "postgres" -> postgres();
            case "mariadb" -> MariaDb.start();
            case "given" -> new Database(List.of(), List.of(), () -> {});
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

    @Override
    public void close() {
        stop.run();
    }

    private static Database postgres() {
        try {
            // Its data die with it, so nothing has to survive a power cut.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
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
                    () -> stop(postgres));
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }
}
