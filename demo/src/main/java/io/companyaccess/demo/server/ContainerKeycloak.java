package io.companyaccess.demo.server;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.Testcontainers;
import org.testcontainers.images.builder.Transferable;

/**
 * The official image of Keycloak with our jars in it.
 *
 * <p>The server calls this machine by another name than we do, so the ports of the mail catcher and the database are
 * exposed to it. This class has never been run where no container engine answers, so expect to mend it at first use.
 */
final class ContainerKeycloak implements KeycloakServer {
    private static final String IMAGE = "quay.io/keycloak/keycloak:26.7.3";
    private static final String HOST = "host.testcontainers.internal";

    private final KeycloakContainer container;
    private final Database database;

    private ContainerKeycloak(KeycloakContainer container, Database database) {
        this.container = container;
        this.database = database;
    }

    static ContainerKeycloak start(ServerSettings settings, Database database) {
        int[] ports = Stream.concat(settings.servedPorts().stream(), database.ports().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        if (ports.length > 0) {
            Testcontainers.exposeHostPorts(ports);
        }
        List<String> command = new ArrayList<>(database.options(HOST));
        command.addAll(settings.options());
        command.add("--import-realm");
        KeycloakContainer container = new KeycloakContainer(IMAGE)
                .withAdminUsername(ADMIN)
                .withAdminPassword(ADMIN_PASSWORD)
                .withProviderLibsFrom(jars(settings))
                .withCustomCommand(String.join(" ", command))
                .withEnv(settings.environment());
        settings.realms()
                .forEach((realm, json) -> container.withCopyToContainer(
                        Transferable.of(json), "/opt/keycloak/data/import/" + realm + "-realm.json"));
        if (settings.httpPort() != 0) {
            container.setPortBindings(List.of("127.0.0.1:" + settings.httpPort() + ":8080"));
        }
        container.start();
        return new ContainerKeycloak(container, database);
    }

    @Override
    public URI baseUrl() {
        return URI.create(container.getAuthServerUrl().replaceFirst("/$", ""));
    }

    @Override
    public String nameOfThisMachine() {
        return HOST;
    }

    @Override
    public void close() {
        container.stop();
        database.close();
    }

    private static List<File> jars(ServerSettings settings) {
        try {
            Path folder = settings.homes().toAbsolutePath().resolve("container-providers");
            Files.createDirectories(folder);
            Archive.mirrorJars(settings.extension(), folder);
            return Archive.jars(folder).stream().map(Path::toFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Our jars could not be unpacked", failure);
        }
    }
}
