package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.Person;
import io.companyaccess.benchmarks.client.Tokens;
import io.companyaccess.benchmarks.measure.StatementLog;
import io.companyaccess.benchmarks.measure.Statements;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.People;
import io.companyaccess.demo.server.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The SQL statements of one server and realm.
 *
 * @param login of somebody who has signed in before, so that the server's caches know him
 * @param firstLogin of somebody whom the server's caches do not know yet
 * @param refresh of a member of a company without a policy
 * @param boundRefresh of a member of a company that requires a second factor, which was shown
 */
record StatementCount(Statements login, Statements firstLogin, Statements refresh, Statements boundRefresh) {

    private static final List<Person> WARM = People.FREE.subList(0, 20);
    private static final List<Person> COLD = People.FREE.subList(20, 40);
    private static final int REFRESHES = 20;

    static StatementCount of(Contestant contestant, String realm, String database) {
        try {
            Path log = Files.createTempFile("keycloak-statements", ".log");
            try (KeycloakServer server = contestant.start(database, StatementLog.options(log))) {
                return count(new App(server.baseUrl(), realm), new StatementLog(log));
            } finally {
                Files.delete(log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static StatementCount count(App app, StatementLog log) {
        for (int round = 0; round < 2; round++) {
            WARM.forEach(app::signIn);
        }
        return new StatementCount(
                log.during(WARM.size(), () -> WARM.forEach(app::signIn)),
                log.during(COLD.size(), () -> COLD.forEach(app::signIn)),
                refreshes(app, log, People.FREE.get(0)),
                refreshes(app, log, People.BOUND.get(0)));
    }

    private static Statements refreshes(App app, StatementLog log, Person person) {
        Tokens tokens = app.refresh(app.signIn(person));
        return log.during(REFRESHES, () -> {
            for (int time = 0; time < REFRESHES; time++) {
                app.refresh(tokens);
            }
        });
    }
}
