package io.companyaccess.acceptance.setup;

import io.companyaccess.demo.server.FreePort;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Keycloak as an admin has it on a server: unpacked, with a database, and handled by the commands of the docs. */
final class PlainKeycloak implements KeycloakServer {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final EmbeddedPostgres database;
    private final Path folder;
    private final Path home;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    private PlainKeycloak(EmbeddedPostgres database, Path folder, Path home) {
        this.database = database;
        this.folder = folder;
        this.home = home;
    }

    /** Unpacks one that has never been started. */
    static PlainKeycloak unpack(ServerSettings settings) {
        try {
            Path folder = Files.createTempDirectory("plain-keycloak");
            unpack(settings.distribution(), folder);
            PlainKeycloak keycloak = new PlainKeycloak(
                    EmbeddedPostgres.builder()
                            .setPort(FreePort.any())
                            .setServerConfig("fsync", "off")
                            .start(),
                    folder,
                    onlyChild(folder));
            keycloak.configure();
            return keycloak;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path home() {
        return home;
    }

    /** What is needed to reach the database, as options of another server. */
    String[] databaseOptions() {
        return new String[] {
            "--db=postgres", "--db-url=" + databaseUrl(), "--db-username=postgres", "--db-password=postgres"
        };
    }

    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres";
    }

    /** Runs statements that end with a semicolon each. */
    void sql(String statements) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements.split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The names of all tables, in small letters. */
    List<String> tables() {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select lower(table_name) from information_schema.tables where table_schema = 'public'")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The environment of the commands of the docs. */
    Map<String, String> environment() {
        return Map.of(
                "KEYCLOAK_HOME",
                home.toString(),
                "KEYCLOAK",
                baseUrl().toString(),
                "ADMIN",
                ADMIN,
                "PASSWORD",
                ADMIN_PASSWORD,
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "JAVA_OPTS_KC_HEAP",
                "-Xms256m -Xmx1g",
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1");
    }

    /** Starts by a command of the docs; tells whether it came up, or ended. */
    boolean start(String command) {
        try {
            process = Shell.process(command, environment())
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            if (isReady()) {
                return true;
            }
            LockSupport.parkNanos(200_000_000);
        }
        stop();
        return false;
    }

    void stop() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception tooSlow) {
                one.destroyForcibly();
            }
        }
    }

    /** What the server has written since it was last started. */
    String logged() {
        try {
            return Files.readString(log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public String nameOfThisMachine() {
        return "127.0.0.1";
    }

    @Override
    public void close() {
        if (process != null) {
            stop();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            database.close();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private void configure() throws IOException {
        Files.writeString(
                home.resolve("conf/keycloak.conf"),
                String.join(
                        "\n",
                        "db=postgres",
                        "db-url=" + databaseUrl(),
                        "db-username=postgres",
                        "db-password=postgres",
                        "cache=local",
                        "health-enabled=true",
                        "http-enabled=true",
                        "http-host=127.0.0.1",
                        "http-port=" + port,
                        "http-management-port=" + managementPort,
                        "hostname=" + baseUrl()));
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path path = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(in, path);
                    path.toFile().setExecutable(entry.getName().endsWith(".sh"));
                }
            }
        }
    }

    private static Path onlyChild(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findFirst().orElseThrow();
        }
    }

    private static int freePort() {
        try {
            return FreePort.any();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
