package io.companyaccess.demo;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Starts the whole demo, says where everything is, and ends it all at Ctrl-C. */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        stopIfPortsAreTaken();
        System.out.println("\nThe demo is starting. The first time, Keycloak takes about a minute.");
        var parts = new DemoParts();
        // Also when Ctrl-C comes in the middle of the start.
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "end-of-demo"));
        try {
            System.out.println(parts.start());
        } catch (IOException | RuntimeException failure) {
            parts.explain(failure);
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static void stopIfPortsAreTaken() {
        var taken = Arrays.stream(DemoPort.values())
                .filter(DemoPort::matters)
                .filter(DemoPort::taken)
                .toList();
        if (!taken.isEmpty()) {
            taken.forEach(port -> System.err.println(port.howToMove()));
            System.exit(1);
        }
    }
}
