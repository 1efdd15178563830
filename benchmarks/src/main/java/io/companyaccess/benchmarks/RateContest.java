package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.Person;
import io.companyaccess.benchmarks.client.Tokens;
import io.companyaccess.benchmarks.measure.Contest;
import io.companyaccess.benchmarks.measure.Laps;
import io.companyaccess.benchmarks.server.BenchmarkRealm;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.People;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Logins and refreshes on both servers, in turn; each server has as much to do as the other, so both are as warm.
 *
 * @param logins laps of {@link #OURS}, {@link #STOCK}, {@link #REMOVED} and {@link #CONTROL}
 * @param refreshes laps of {@link #FREE}, {@link #FREE_REMOVED}, {@link #BOUND} and {@link #BOUND_REMOVED}
 */
record RateContest(Laps logins, Laps refreshes) {

    static final String OURS = "our flow";
    static final String STOCK = "Keycloak's flow";
    static final String REMOVED = "Keycloak's flow, extension removed";
    static final String CONTROL = "Keycloak's flow, extension removed, another realm";
    static final String FREE = "company without policy";
    static final String FREE_REMOVED = "company without policy, extension removed";
    static final String BOUND = "company that requires a second factor";
    static final String BOUND_REMOVED = "company that requires a second factor, extension removed";

    private static final int WORKERS = 2;
    private static final int LOGINS_EACH = 8;
    private static final int REFRESHES_EACH = 50;

    /** Runs it on two servers that are started for it. */
    static RateContest run(String database, Effort effort) {
        try (KeycloakServer with = Contestant.WITH.start(database);
                KeycloakServer without = Contestant.WITHOUT.start(database)) {
            App ours = new App(with.baseUrl(), BenchmarkRealm.OURS);
            App removed = new App(without.baseUrl(), BenchmarkRealm.STOCK);
            Contest logins = new Contest(WORKERS, LOGINS_EACH)
                    .add(OURS, signIns(ours))
                    .add(STOCK, signIns(new App(with.baseUrl(), BenchmarkRealm.STOCK)))
                    .add(REMOVED, signIns(removed))
                    .add(CONTROL, signIns(new App(without.baseUrl(), BenchmarkRealm.CONTROL)));
            logins.run(effort.warmUp());
            Laps loginLaps = logins.run(effort.logins());
            Contest refreshes = new Contest(WORKERS, REFRESHES_EACH)
                    .add(FREE, refreshes(ours, People.FREE))
                    .add(FREE_REMOVED, refreshes(removed, People.FREE))
                    .add(BOUND, refreshes(ours, People.BOUND))
                    .add(BOUND_REMOVED, refreshes(removed, People.BOUND));
            refreshes.run(effort.warmUp().dividedBy(2));
            return new RateContest(loginLaps, refreshes.run(effort.refreshes()));
        }
    }

    RateContest and(RateContest more) {
        return new RateContest(logins.and(more.logins), refreshes.and(more.refreshes));
    }

    private static Contest.Work signIns(App app) {
        AtomicInteger turn = new AtomicInteger();
        return worker -> app.signIn(People.FREE.get(turn.getAndIncrement() % People.FREE.size()));
    }

    private static Contest.Work refreshes(App app, List<Person> people) {
        List<Tokens> tokens = IntStream.range(0, WORKERS)
                .mapToObj(worker -> app.signIn(people.get(worker)))
                .toList();
        return worker -> app.refresh(tokens.get(worker));
    }
}
