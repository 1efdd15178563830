package io.companyaccess.benchmarks.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL that a server uses and that the benchmarks reach without it; empty at first, and gone at the end. */
public final class LinkDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private LinkDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static LinkDatabase start() {
        try {
            // As the demo's: its data die with it. Without it bare JDBC would look worse than it is.
            return new LinkDatabase(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
    }

    /** Options for {@code kc.sh}. */
    String[] options() {
        return new String[] {
            "--db=postgres",
            "--db-url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
            "--db-username=postgres",
            "--db-password=postgres"
        };
    }

    /** A connection of one's own, with the driver's defaults. */
    public Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }
}
