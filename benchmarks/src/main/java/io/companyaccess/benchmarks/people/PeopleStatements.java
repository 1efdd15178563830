package io.companyaccess.benchmarks.people;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.Person;
import io.companyaccess.benchmarks.client.TableReader;
import io.companyaccess.benchmarks.measure.StatementLog;
import io.companyaccess.benchmarks.measure.Statements;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.LinkDatabase;
import io.companyaccess.benchmarks.server.People;
import io.companyaccess.benchmarks.server.PeopleRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The SQL statements of the users table.
 *
 * @param calls by what is called, all statements of the whole call
 * @param before of a call that is refused as soon as it is known who calls and about which company
 * @param login of somebody who has signed in before
 * @param loginWithout the same in a realm without our listener
 */
public record PeopleStatements(
        Map<String, Statements> calls, Statements before, Statements login, Statements loginWithout) {

    /** Sizes of companies. */
    public static final List<Integer> COMPANIES = List.of(10, 1000, 100_000);

    private static final List<Integer> PAGES = List.of(10, 100, 500);
    private static final int TIMES = 4;
    private static final int SOME_SIZE = 1000;
    private static final List<Person> SOME = People.FREE.subList(0, 20);

    public static PeopleStatements count() {
        try {
            Path file = Files.createTempFile("keycloak-statements", ".log");
            try (LinkDatabase database = LinkDatabase.start();
                    KeycloakServer server = Contestant.PEOPLE.start(database, StatementLog.options(file))) {
                Map<Integer, Crowd> crowds = new LinkedHashMap<>();
                for (int people : COMPANIES) {
                    crowds.put(people, Crowd.fill(database, people));
                }
                Crowd.analyze(database);
                StatementLog log = new StatementLog(file);
                return new PeopleStatements(
                        calls(server.baseUrl(), crowds, log),
                        before(server.baseUrl(), crowds.get(SOME_SIZE), log),
                        logins(new App(server.baseUrl(), PeopleRealm.LISTED), log),
                        logins(new App(server.baseUrl(), PeopleRealm.FORGETFUL), log));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Statements> calls(URI server, Map<Integer, Crowd> crowds, StatementLog log) {
        Map<String, Statements> counted = new LinkedHashMap<>();
        crowds.forEach((people, crowd) -> {
            TableReader reader = new TableReader(server, PeopleRealm.LISTED, PeopleRealm.owner(people));
            String company = "companies/" + crowd.companyId();
            for (int max : PAGES) {
                counted.put(
                        String.format(Locale.ROOT, "page of %d, company of %,d", max, people),
                        statements(log, () -> reader.read(company + "/users?max=" + max)));
            }
            counted.put(
                    String.format(Locale.ROOT, "page of 500 with every filter, company of %,d", people),
                    statements(
                            log,
                            () -> reader.read(company
                                    + "/users?max=500&search=pat&kind=internal&secondFactor=missing&strength=weak")));
            counted.put(
                    String.format(Locale.ROOT, "totals, company of %,d", people),
                    statements(log, () -> reader.read(company)));
            counted.put(
                    String.format(Locale.ROOT, "own row, company of %,d", people),
                    statements(log, () -> reader.read("me")));
        });
        return counted;
    }

    private static Statements before(URI server, @Nullable Crowd crowd, StatementLog log) {
        String company = Objects.requireNonNull(crowd).companyId();
        TableReader reader = new TableReader(server, PeopleRealm.LISTED, PeopleRealm.owner(SOME_SIZE));
        return statements(log, () -> reader.readNothing("companies/" + company + "/users?max=0"));
    }

    private static Statements statements(StatementLog log, Runnable call) {
        call.run();
        return log.during(TIMES, () -> {
            for (int time = 0; time < TIMES; time++) {
                call.run();
            }
        });
    }

    private static Statements logins(App app, StatementLog log) {
        SOME.forEach(app::signIn);
        SOME.forEach(app::signIn);
        return log.during(SOME.size(), () -> SOME.forEach(app::signIn));
    }
}
