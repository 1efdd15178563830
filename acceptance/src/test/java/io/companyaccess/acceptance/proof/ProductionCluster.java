package io.companyaccess.acceptance.proof;

import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ProductionNode;
import io.companyaccess.demo.server.ServerSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Two nodes in production mode on one PostgreSQL, behind one address; one cluster for all classes of the run. */
final class ProductionCluster implements KeycloakServer {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FrontDoor front = new FrontDoor();
    private final KeptPostgres database = new KeptPostgres();
    private final MailCatcher mail = new MailCatcher();
    private final List<ProductionNode> nodes;

    private ProductionCluster() {
        ServerSettings settings = ServerSettings.fromBuild()
                .withOptions(database.options())
                .withOptions("--hostname=" + front.address(), "--proxy-headers=xforwarded", "--db-pool-max-size=40");
        nodes = IntStream.range(0, 2).mapToObj(i -> ProductionNode.of(settings)).toList();
        // Alone, so that it makes the tables: Keycloak's own race for them would end one of two.
        node(0).start();
        repair();
    }

    static ProductionCluster get() {
        return OnlyOne.CLUSTER;
    }

    /** A node by its number, 0 or 1. */
    ProductionNode node(int number) {
        return nodes.get(number);
    }

    /** From now on the address leads to this node. */
    void goTo(int number) {
        front.to(node(number).baseUrl());
        // Clients notice that their connections were cut, and do not send the next request into one. On a busy machine
        // a tenth of a second was not enough.
        LockSupport.parkNanos(500_000_000);
    }

    /** Kills a node; the address leads to the other one. */
    void kill(int number) {
        node(number).kill();
        goTo(1 - number);
    }

    FrontDoor front() {
        return front;
    }

    KeptPostgres database() {
        return database;
    }

    MailCatcher mail() {
        return mail;
    }

    /** A fresh copy of the shipped realm, reached by the common address. */
    TestRealm realm() {
        return TestRealm.create(this, mail);
    }

    /** Starts what is down, and returns once both nodes see each other; the address leads to the first one. */
    void repair() {
        CompletableFuture.allOf(nodes.stream()
                        .filter(node -> !node.isRunning())
                        .map(node -> CompletableFuture.runAsync(node::start))
                        .toArray(CompletableFuture[]::new))
                .join();
        await("cluster of two", () -> nodes.stream().allMatch(node -> node.clusterSize() == 2));
        goTo(0);
    }

    /** Waits until both nodes answer again what needs the database, without being told to. */
    void awaitRecovery(TestRealm realm) {
        await("answers of both", () -> nodes.stream().allMatch(node -> answers(realm, node)));
    }

    /** Waits until it is so. */
    static void await(String what, BooleanSupplier isSo) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what);
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    @Override
    public URI baseUrl() {
        return front.address();
    }

    @Override
    public String nameOfThisMachine() {
        return "127.0.0.1";
    }

    @Override
    public void close() {
        nodes.forEach(ProductionNode::close);
        front.close();
        mail.close();
        database.close();
    }

    /** An admin signs in anew, which is written into the database, and asks for what no cache knows. */
    private static boolean answers(TestRealm realm, ProductionNode node) {
        try {
            return realm.at(node)
                            .api()
                            .send("GET", realm.path("users?max=1"), null)
                            .statusCode()
                    == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** Made when a test first asks for it. */
    private static final class OnlyOne {
        private static final ProductionCluster CLUSTER = started();

        private static ProductionCluster started() {
            ProductionCluster cluster = new ProductionCluster();
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-cluster"));
            return cluster;
        }
    }
}
