package io.companyaccess.demo.server;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Where the server runs; chosen by {@code -Dkeycloak.backend}. */
public enum Backend {
    /** A container where an engine answers, else a process. */
    AUTO,
    /** A process of the unpacked distribution. */
    DISTRIBUTION,
    /** A container of the official image. */
    CONTAINER;

    /** The one that the system property names. */
    public static Backend chosen() {
        return valueOf(System.getProperty("keycloak.backend", "auto").toUpperCase(Locale.ROOT));
    }

    /** Starts a server and returns once it is ready. */
    public KeycloakServer start(ServerSettings settings) {
        Database database = Database.named(settings.database());
        try {
            return runsInContainer()
                    ? ContainerKeycloak.start(settings, database)
                    : RunningKeycloak.start(settings, database);
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    private boolean runsInContainer() {
        return switch (this) {
            case AUTO -> DockerClientFactory.instance().isDockerAvailable();
            case DISTRIBUTION -> false;
            case CONTAINER -> true;
        };
    }
}
