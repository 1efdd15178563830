package io.companyaccess.acceptance.password;

import io.companyaccess.acceptance.support.Directory;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.FreePort;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A server on a database that the test can look into, and that tidies up each second. */
final class StrengthServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EmbeddedPostgres database;
    private final KeycloakServer server;
    private final MailCatcher mail;

    private StrengthServer(EmbeddedPostgres database, KeycloakServer server, MailCatcher mail) {
        this.database = database;
        this.server = server;
        this.mail = mail;
    }

    static StrengthServer start(ServerSettings settings, MailCatcher mail, String... options) {
        try {
            EmbeddedPostgres database = EmbeddedPostgres.builder()
                    .setPort(FreePort.any())
                    .setServerConfig("fsync", "off")
                    .start();
            List<String> all = new ArrayList<>(List.of(options));
            all.add("--db=postgres");
            all.add("--db-url=jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres");
            all.add("--db-username=postgres");
            all.add("--db-password=postgres");
            all.add("--spi-jpa-entity-provider--company-access--clean-up-interval=1");
            return new StrengthServer(
                    database,
                    Backend.DISTRIBUTION.start(settings.onDatabase("given")
                            .withOptions(all.toArray(String[]::new))
                            .reaching(mail.port(), Directory.port())),
                    mail);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    KeycloakServer keycloak() {
        return server;
    }

    TestRealm realm() {
        return TestRealm.create(server, mail);
    }

    /** The class of the user's password, as the users table reads it: only for the credential as it is now. */
    String strengthOf(String userId) {
        return await(userId, row -> true).strength();
    }

    String strengthOf(TestUser user) {
        return strengthOf(user.id());
    }

    /** The row of a user's present password, once there is one that is wanted. */
    Row await(String userId, Predicate<Row> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<Row> rows = rowsOf(userId);
        while (rows.stream().noneMatch(wanted)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Rows of the present password: " + rows);
            }
            LockSupport.parkNanos(50_000_000);
            rows = rowsOf(userId);
        }
        return rows.get(0);
    }

    /** The row of a user's present password, at this moment. */
    List<Row> rowsOf(String userId) {
        return read(
                "select s.STRENGTH, s.ESTIMATOR, s.ASSESSED_AT from CA_PASSWORD_STRENGTH s join CREDENTIAL c"
                        + " on c.ID = s.CREDENTIAL_ID and c.CREATED_DATE = s.CREDENTIAL_CREATED_AT"
                        + " where c.TYPE = 'password' and c.USER_ID = ?",
                userId,
                row -> new Row(
                        List.of("very-weak", "weak", "fair", "strong", "very-strong")
                                .get(row.getInt(1)),
                        row.getString(2),
                        row.getLong(3)));
    }

    /** All rows that name a user or a realm, whatever became of the password. */
    long traces(String userOrRealmId) {
        return read(
                        "select 1 from CA_PASSWORD_STRENGTH where ? in (USER_ID, REALM_ID)",
                        userOrRealmId,
                        row -> row.getInt(1))
                .size();
    }

    /** Waits until nothing names a user or realm any more. */
    void awaitNoTrace(String userOrRealmId) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (traces(userOrRealmId) > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("There is still a row");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    List<String> columns() {
        return read(
                "select upper(column_name) from information_schema.columns where table_name = ? order by 1",
                "ca_password_strength",
                row -> row.getString(1));
    }

    private <T> List<T> read(String sql, String argument, Reading<T> reading) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.close();
        try {
            database.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record Row(String strength, String estimator, long assessedAt) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
