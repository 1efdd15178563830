package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.FreePort;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A server whose log can be read and whose database, a PostgreSQL, can be looked into. */
final class ProofServer implements AutoCloseable {
    private final EmbeddedPostgres database;
    private final KeycloakServer server;
    private final MailCatcher mail;
    private final Path log;

    private ProofServer(EmbeddedPostgres database, KeycloakServer server, MailCatcher mail, Path log) {
        this.database = database;
        this.server = server;
        this.mail = mail;
        this.log = log;
    }

    /** @param more options of the server */
    static ProofServer start(String... more) {
        try {
            Path log = Files.createTempFile("proof", ".log");
            log.toFile().deleteOnExit();
            MailCatcher mail = new MailCatcher();
            EmbeddedPostgres database = EmbeddedPostgres.builder()
                    .setPort(FreePort.any())
                    .setServerConfig("fsync", "off")
                    .start();
            KeycloakServer server = Backend.DISTRIBUTION.start(ServerSettings.fromBuild()
                    .onDatabase("given")
                    .reaching(mail.port())
                    .withOptions(
                            "--db=postgres",
                            "--db-url=jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres",
                            "--db-username=postgres",
                            "--db-password=postgres",
                            "--proxy-headers=xforwarded",
                            "--log=file",
                            "--log-file=" + log,
                            "--log-level=info")
                    .withOptions(more));
            return new ProofServer(database, server, mail, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    KeycloakServer keycloak() {
        return server;
    }

    MailCatcher mail() {
        return mail;
    }

    /** A fresh copy of the shipped realm. */
    TestRealm realm() {
        return TestRealm.create(server, mail);
    }

    /** A realm in which nothing of ours is switched on. */
    TestRealm plainRealm() {
        return TestRealm.createPlain(server, mail);
    }

    /** All that was logged so far; an entry is its line and the lines of its stack trace. */
    List<String> log() {
        try {
            List<String> entries = new ArrayList<>();
            for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
                if (entries.isEmpty() || line.matches("(?s)\\d{4}-\\d\\d-\\d\\d .*")) {
                    entries.add(line);
                } else {
                    entries.set(entries.size() - 1, entries.get(entries.size() - 1) + "\n" + line);
                }
            }
            return entries;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every cell of every row of the tables of this name pattern: {@code table.column}, a blank, and what is in it. */
    List<String> cells(String pattern) {
        List<String> cells = new ArrayList<>();
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    connection.getMetaData().getTables(null, "public", pattern, new String[] {"TABLE"})) {
                while (names.next()) {
                    tables.add(names.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = connection.createStatement().executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            cells.add(table + "." + rows.getMetaData().getColumnName(i) + " " + text(rows, i));
                        }
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return cells;
    }

    /** The first column of what a query with one parameter finds. */
    List<String> column(String sql, String parameter) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            List<String> column = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.close();
        mail.close();
        try {
            database.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}
