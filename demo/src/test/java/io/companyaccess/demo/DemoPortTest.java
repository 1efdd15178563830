package io.companyaccess.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DemoPortTest {

    @AfterEach
    void forget() {
        System.clearProperty("demo.app.port");
    }

    @Test
    void a_taken_port_is_named_with_the_way_out() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("demo.app.port", String.valueOf(other.getLocalPort()));

            assertThat(DemoPort.APP.taken()).isTrue();
            assertThat(DemoPort.APP.howToMove())
                    .contains("Port " + other.getLocalPort() + " is taken", "Invoices", "-Ddemo.app.port=");
        }
        assertThat(DemoPort.APP.taken()).isFalse();
    }
}
