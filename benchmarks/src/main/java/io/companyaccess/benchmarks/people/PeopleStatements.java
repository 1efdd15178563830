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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SQL statements of the users table.
 *
 * @param calls by what is called, all statements of the whole call
 * @param login of somebody who has signed in before
 * @param loginWithout the same in a realm without our listener
 */
public record PeopleStatements(Map<String, Statements> calls, Statements login, Statements loginWithout) {

    /** Sizes of companies. */
    public static final List<Integer> COMPANIES = List.of(10, 1000, 100_000);

    private static final List<Integer> PAGES = List.of(10, 100, 500);
    private static final int TIMES = 4;
    private static final List<Person> SOME = People.FREE.subList(0, 20);

    public static PeopleStatements count() {
        try {
            Path file = Files.createTempFile("keycloak-statements", ".log");
            try (LinkDatabase database = LinkDatabase.start();
                    KeycloakServer server = Contestant.PEOPLE.start(database, StatementLog.options(file))) {
                for (int people : COMPANIES) {
                    Crowd.fill(database, people);
                }
                Crowd.analyze(database);
                StatementLog log = new StatementLog(file);
                return new PeopleStatements(
                        calls(new TableReader(server.baseUrl(), PeopleRealm.LISTED, PeopleRealm.OWNER), log),
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

    private static Map<String, Statements> calls(TableReader reader, StatementLog log) {
        Map<String, Statements> counted = new LinkedHashMap<>();
        for (int people : COMPANIES) {
            String company = "companies/" + PeopleRealm.company(people);
            for (int max : PAGES) {
                counted.put(
                        "page of %d, company of %,d".formatted(max, people),
                        statements(reader, log, company + "/users?max=" + max));
            }
            counted.put("totals, company of %,d".formatted(people), statements(reader, log, company));
        }
        counted.put(
                "page of 500 with every filter, company of 1,000",
                statements(
                        reader,
                        log,
                        "companies/" + PeopleRealm.company(1000)
                                + "/users?max=500&search=pat&kind=internal&secondFactor=missing&strength=weak"));
        counted.put("own rows, as owner of every company", statements(reader, log, "me"));
        return counted;
    }

    private static Statements statements(TableReader reader, StatementLog log, String path) {
        reader.read(path);
        return log.during(TIMES, () -> {
            for (int time = 0; time < TIMES; time++) {
                reader.read(path);
            }
        });
    }

    private static Statements logins(App app, StatementLog log) {
        SOME.forEach(app::signIn);
        SOME.forEach(app::signIn);
        return log.during(SOME.size(), () -> SOME.forEach(app::signIn));
    }
}
