package io.companyaccess.benchmarks.links;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.BackEnd;
import io.companyaccess.benchmarks.client.DocumentsApp;
import io.companyaccess.benchmarks.client.Person;
import io.companyaccess.benchmarks.measure.StatementLog;
import io.companyaccess.benchmarks.measure.Statements;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.LinkDatabase;
import io.companyaccess.benchmarks.server.LinkRealm;
import io.companyaccess.benchmarks.server.People;
import io.companyaccess.demo.server.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The SQL statements of document links.
 *
 * @param steps of links with one recipient, by name of the step
 * @param crowded the same, of links with many recipients
 * @param login without a link, of somebody who has signed in before
 * @param loginWithoutStep the same in a realm that has nothing of document links
 */
public record LinkStatements(
        Map<String, Statements> steps, Map<String, Statements> crowded, Statements login, Statements loginWithoutStep) {

    public static final String PAGE = "page, known code";
    public static final String PAGE_OF_UNKNOWN = "page, unknown code";
    public static final String WRONG = "wrong address";
    public static final String UNKNOWN = "any address, unknown code";
    public static final String RIGHT = "right address";

    /** As many as a link may well have. */
    public static final int CROWD = 40;

    /** So many that the server does not yet refuse them all: each gives two refusals, and there are two rounds. */
    private static final int TIMES = 6;

    private static final List<Person> PEOPLE = People.FREE.subList(0, 20);

    public static LinkStatements count() {
        try {
            Path file = Files.createTempFile("keycloak-statements", ".log");
            try (LinkDatabase database = LinkDatabase.start();
                    KeycloakServer server = Contestant.LINKS.start(database, StatementLog.options(file))) {
                return count(server.baseUrl(), new StatementLog(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static LinkStatements count(URI server, StatementLog log) {
        BackEnd backEnd = new BackEnd(server, LinkRealm.FEW, LinkRealm.COMPANY);
        DocumentsApp app = new DocumentsApp(server, LinkRealm.FEW);
        // The first of all fills the caches.
        LinkSteps.count(app, log, backEnd.make(1, 1), unknown(1));
        return new LinkStatements(
                LinkSteps.count(app, log, backEnd.make(TIMES, 1), unknown(TIMES)),
                LinkSteps.count(app, log, backEnd.make(TIMES, CROWD), unknown(TIMES)),
                logins(new App(server, LinkRealm.FEW), log),
                logins(new App(server, LinkRealm.NO_STEP), log));
    }

    private static Statements logins(App app, StatementLog log) {
        PEOPLE.forEach(app::signIn);
        PEOPLE.forEach(app::signIn);
        return log.during(PEOPLE.size(), () -> PEOPLE.forEach(app::signIn));
    }

    private static List<String> unknown(int codes) {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> {
                    byte[] secret = new byte[20];
                    random.nextBytes(secret);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
                })
                .limit(codes)
                .toList();
    }
}
