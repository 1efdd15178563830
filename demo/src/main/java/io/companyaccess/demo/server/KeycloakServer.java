package io.companyaccess.demo.server;

import java.net.URI;

/** A Keycloak that answers requests, wherever it runs. */
public interface KeycloakServer extends AutoCloseable {

    /** Name of the bootstrap admin in the realm {@code master}. */
    String ADMIN = "admin";

    /** Password of the bootstrap admin; the server listens on the loopback interface only. */
    String ADMIN_PASSWORD = "admin";

    /** The address at which browsers and apps reach the server, without a trailing slash. */
    URI baseUrl();

    /** The name under which the server reaches ports of this machine, such as that of a mail catcher. */
    String nameOfThisMachine();

    /** Stops the server and what was started for it. May be called again. */
    @Override
    void close();
}
