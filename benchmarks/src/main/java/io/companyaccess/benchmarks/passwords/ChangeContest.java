package io.companyaccess.benchmarks.passwords;

import io.companyaccess.benchmarks.client.ServerAdmin;
import io.companyaccess.benchmarks.measure.Contest;
import io.companyaccess.benchmarks.measure.Laps;
import io.companyaccess.benchmarks.server.BenchmarkRealm;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.demo.server.KeycloakServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords that an admin sets, on a server with our jars and on one without, in turn. */
public record ChangeContest(Laps changes) {

    public static final String WITH = "with our jars";
    public static final String WITHOUT = "without";

    private static final int WORKERS = 2;
    private static final int CHANGES_EACH = 20;

    public static ChangeContest run(Duration warmUp, Duration each) {
        try (KeycloakServer with = Contestant.WITH.start("h2");
                KeycloakServer without = Contestant.WITHOUT.start("h2")) {
            Contest contest =
                    new Contest(WORKERS, CHANGES_EACH).add(WITH, changes(with)).add(WITHOUT, changes(without));
            contest.run(warmUp);
            return new ChangeContest(contest.run(each));
        }
    }

    private static Contest.Work changes(KeycloakServer server) {
        ServerAdmin admin = new ServerAdmin(server.baseUrl());
        List<String> people =
                List.of(admin.idOf(BenchmarkRealm.STOCK, "free-0"), admin.idOf(BenchmarkRealm.STOCK, "free-1"));
        AtomicInteger number = new AtomicInteger();
        return new Contest.Work() {
            private volatile String token = "";

            @Override
            public void prepare(int worker, int times) {
                token = admin.token();
            }

            @Override
            public void once(int worker) {
                admin.setPassword(
                        token,
                        BenchmarkRealm.STOCK,
                        people.get(worker),
                        "Benchmark-" + number.incrementAndGet() + "-word");
            }
        };
    }
}
