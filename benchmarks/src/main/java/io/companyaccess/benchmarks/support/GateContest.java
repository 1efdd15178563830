package io.companyaccess.benchmarks.support;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.Tokens;
import io.companyaccess.benchmarks.measure.Contest;
import io.companyaccess.benchmarks.measure.Laps;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.People;
import io.companyaccess.benchmarks.server.SupportRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Logins and refreshes of people who are no agents, with the gate in the flow and without.
 *
 * @param logins laps of {@link #GATE}, {@link #NO_GATE} and {@link #CONTROL}
 * @param refreshes the same
 */
public record GateContest(Laps logins, Laps refreshes) {

    public static final String GATE = "gate in the flow";
    public static final String NO_GATE = "without it";
    public static final String CONTROL = "without it, another realm";

    private static final int WORKERS = 2;
    private static final int LOGINS_EACH = 8;
    private static final int REFRESHES_EACH = 50;

    public static GateContest run(Duration warmUp, Duration each) {
        try (KeycloakServer server = Contestant.SUPPORT.start("h2")) {
            App with = new App(server.baseUrl(), SupportRealm.GATED);
            App without = new App(server.baseUrl(), SupportRealm.NO_GATE);
            App control = new App(server.baseUrl(), SupportRealm.CONTROL);
            Contest logins = new Contest(WORKERS, LOGINS_EACH)
                    .add(GATE, signIns(with))
                    .add(NO_GATE, signIns(without))
                    .add(CONTROL, signIns(control));
            logins.run(warmUp);
            Laps loginLaps = logins.run(each);
            Contest refreshes = new Contest(WORKERS, REFRESHES_EACH)
                    .add(GATE, refreshes(with))
                    .add(NO_GATE, refreshes(without))
                    .add(CONTROL, refreshes(control));
            refreshes.run(warmUp.dividedBy(2));
            return new GateContest(loginLaps, refreshes.run(each.dividedBy(2)));
        }
    }

    private static Contest.Work signIns(App app) {
        AtomicInteger turn = new AtomicInteger();
        return worker -> app.signIn(People.FREE.get(turn.getAndIncrement() % People.FREE.size()));
    }

    private static Contest.Work refreshes(App app) {
        List<Tokens> tokens = IntStream.range(0, WORKERS)
                .mapToObj(worker -> app.signIn(People.FREE.get(worker)))
                .toList();
        return worker -> app.refresh(tokens.get(worker));
    }
}
