package io.companyaccess.benchmarks.server;

import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import io.companyaccess.demo.server.TwoNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/** A distribution of Keycloak: with our jars, or without any. */
public enum Contestant {
    /** Our jars, and two realms: with ours in it, and without. */
    WITH(Map.of(
            BenchmarkRealm.OURS, BenchmarkRealm.ours(),
            BenchmarkRealm.STOCK, BenchmarkRealm.stock(BenchmarkRealm.STOCK))),

    /** Keycloak as it ships, and two realms as it makes them. */
    WITHOUT(Map.of(
            BenchmarkRealm.STOCK, BenchmarkRealm.stock(BenchmarkRealm.STOCK),
            BenchmarkRealm.CONTROL, BenchmarkRealm.stock(BenchmarkRealm.CONTROL))),

    /** Our jars, and realms with document links. */
    LINKS(Map.of(
            LinkRealm.FEW, LinkRealm.withLinks(LinkRealm.FEW),
            LinkRealm.MANY, LinkRealm.withLinks(LinkRealm.MANY),
            LinkRealm.MADE, LinkRealm.withLinks(LinkRealm.MADE),
            LinkRealm.NO_STEP, LinkRealm.withoutStep(LinkRealm.NO_STEP))),

    /** Our jars, and realms with and without the gate for support agents. */
    SUPPORT(Map.of(
            SupportRealm.GATED, SupportRealm.withCompany(URI.create("http://127.0.0.1:9/logout")),
            SupportRealm.NO_GATE, SupportRealm.withoutGate(SupportRealm.NO_GATE),
            SupportRealm.CONTROL, SupportRealm.withoutGate(SupportRealm.CONTROL))),

    /** Our jars, a realm with companies of several sizes, and realms without our event listener. */
    PEOPLE(Map.of(
            PeopleRealm.LISTED, PeopleRealm.listed(10, 1000, 100_000, 1_000_000),
            PeopleRealm.FORGETFUL, PeopleRealm.forgetful(PeopleRealm.FORGETFUL),
            PeopleRealm.CONTROL, PeopleRealm.forgetful(PeopleRealm.CONTROL)));

    /** As in production: the second compiler works. */
    private static final Map<String, String> ENVIRONMENT = Map.of("JAVA_OPTS_APPEND", "");

    private final Map<String, String> realms;

    Contestant(Map<String, String> realms) {
        this.realms = realms;
    }

    /** Starts it with an empty database, always as a process of this machine. */
    public KeycloakServer start(String database, String... moreOptions) {
        return Backend.DISTRIBUTION.start(settings(database, realms, moreOptions));
    }

    /** Starts it on a database that is there; the last of two equal options counts. */
    public KeycloakServer start(LinkDatabase database, String... moreOptions) {
        return start(
                "h2",
                Stream.concat(Stream.of(database.options()), Stream.of(moreOptions))
                        .toArray(String[]::new));
    }

    /** Starts two of it as one cluster, on a PostgreSQL of their own and without its realms. */
    public TwoNodes startTwo() {
        return TwoNodes.start(settings("given", Map.of()));
    }

    /** The folder of its unpacked distribution; there once it has been started with this database. */
    public Path home(String database) {
        try (var folders = Files.list(homes())) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .filter(folder -> folder.getFileName().toString().contains("-" + database + "-"))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("Nothing was started in " + homes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ServerSettings settings(String database, Map<String, String> imported, String... moreOptions) {
        ServerSettings build = ServerSettings.fromBuild();
        List<String> options = new ArrayList<>();
        options.addAll(List.of(moreOptions));
        return new ServerSettings(
                build.distribution(),
                this == WITHOUT ? noExtension() : build.extension(),
                homes(),
                imported,
                database,
                0,
                List.of(),
                ENVIRONMENT,
                options);
    }

    /** A folder of its own, so that nobody else's jars make it put itself together again. */
    private Path homes() {
        return ServerSettings.fromBuild()
                .homes()
                .resolveSibling("keycloak-benchmarks")
                .resolve(name().toLowerCase(Locale.ROOT));
    }

    private Path noExtension() {
        try {
            Files.createDirectories(homes());
            Path zip = homes().resolve("nothing.zip");
            new ZipOutputStream(Files.newOutputStream(zip)).close();
            return zip;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
