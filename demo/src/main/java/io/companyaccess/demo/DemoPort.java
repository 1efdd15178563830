package io.companyaccess.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports that the demo listens on, each with the system property that moves it. */
enum DemoPort {
    KEYCLOAK("Keycloak", "demo.keycloak.port", 8080),
    APP("the app Invoices", "demo.app.port", 8081),
    MAIL("the page of the mail catcher", "demo.mail.port", 8025),
    SMTP("the mail server", "demo.smtp.port", 1025);

    private final String user;
    private final String property;
    private final int usual;

    DemoPort(String user, String property, int usual) {
        this.user = user;
        this.property = property;
        this.usual = usual;
    }

    int number() {
        return Integer.getInteger(property, usual);
    }

    int usual() {
        return usual;
    }

    /** True for what people type into a browser: the mail server's port may be any. */
    boolean matters() {
        return this != SMTP;
    }

    boolean taken() {
        try (var socket = new ServerSocket(number(), 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException inUse) {
            return true;
        }
    }

    /** What to tell whoever started the demo. */
    String howToMove() {
        return "Port %d is taken, but %s needs one. Stop what listens there, or choose another: -D%s=%d"
                .formatted(number(), user, property, number() + 1000);
    }
}
