package io.companyaccess.demo.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What to start: which archives, which realms, on which database and port.
 *
 * @param distribution the zip of the Keycloak distribution
 * @param extension    our own zip, whose jars go to the folder {@code providers}
 * @param homes        folder in which unpacked distributions are kept from start to start
 * @param realms       realms to import at start: name, and JSON
 * @param database     {@code h2}, {@code postgres}, {@code mariadb}, or {@code given}: the options name one that is there
 * @param httpPort     port on 127.0.0.1; 0 takes any free one
 * @param servedPorts  ports of this machine that the server must reach, such as that of a mail catcher
 * @param environment  more environment variables of the server
 * @param options      more options of {@code kc.sh start-dev}
 */
public record ServerSettings(
        Path distribution,
        Path extension,
        Path homes,
        Map<String, String> realms,
        String database,
        int httpPort,
        List<Integer> servedPorts,
        Map<String, String> environment,
        List<String> options) {

    /** Makes the collections safe from later changes. */
    public ServerSettings {
        realms = Map.copyOf(realms);
        servedPorts = List.copyOf(servedPorts);
        environment = Map.copyOf(environment);
        options = List.copyOf(options);
    }

    /**
     * Settings from the system properties that the build sets.
     *
     * @throws IllegalStateException when the build has not said where the archives are
     */
    public static ServerSettings fromBuild() {
        return new ServerSettings(
                archive("companyaccess.keycloak.zip"),
                archive("companyaccess.zip"),
                Path.of(System.getProperty("companyaccess.keycloak.homes", "target/keycloak")),
                Map.of(),
                System.getProperty("database", "h2"),
                0,
                List.of(),
                Map.of(),
                words(System.getProperty("keycloak.options", "")));
    }

    /** The same, importing one more realm at start. */
    public ServerSettings importing(String realm, String json) {
        Map<String, String> all = new HashMap<>(realms);
        all.put(realm, json);
        return new ServerSettings(
                distribution, extension, homes, all, database, httpPort, servedPorts, environment, options);
    }

    /** The same, with another zip of ours. */
    public ServerSettings extendedBy(Path other) {
        return new ServerSettings(
                distribution, other, homes, realms, database, httpPort, servedPorts, environment, options);
    }

    /** The same, on a database that outlives the server. */
    public ServerSettings on(Database kept) {
        return onDatabase("given").withOptions(kept.options("127.0.0.1").toArray(String[]::new));
    }

    /** The same, on another database. */
    public ServerSettings onDatabase(String other) {
        return new ServerSettings(
                distribution, extension, homes, realms, other, httpPort, servedPorts, environment, options);
    }

    /** The same, on a fixed port. */
    public ServerSettings onPort(int port) {
        return new ServerSettings(
                distribution, extension, homes, realms, database, port, servedPorts, environment, options);
    }

    /** The same, able to reach these ports of this machine. */
    public ServerSettings reaching(Integer... ports) {
        return new ServerSettings(
                distribution, extension, homes, realms, database, httpPort, List.of(ports), environment, options);
    }

    /** The same, with more environment variables. */
    public ServerSettings with(Map<String, String> more) {
        return new ServerSettings(
                distribution, extension, homes, realms, database, httpPort, servedPorts, more, options);
    }

    /** The same, with more options of {@code kc.sh start-dev}. */
    public ServerSettings withOptions(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new ServerSettings(
                distribution, extension, homes, realms, database, httpPort, servedPorts, environment, all);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isBlank()).toList();
    }

    private static Path archive(String property) {
        String path = System.getProperty(property);
        if (path == null || path.isBlank()) {
            throw new IllegalStateException(
                    "The system property " + property + " is missing; it names a zip and is set by the Maven build");
        }
        return Path.of(path).toAbsolutePath();
    }
}
