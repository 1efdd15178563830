package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.measure.ServerStart;
import io.companyaccess.benchmarks.measure.Spread;
import io.companyaccess.benchmarks.server.Contestant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Starts of both distributions in turn, each put together before and with its realms in its database.
 *
 * @param with seconds of the one with our jars
 * @param without seconds of the one without
 */
record StartContest(List<Double> with, List<Double> without) {

    /** Always on the embedded database, whose data are there at the next start. */
    private static final String DATABASE = "h2";

    static StartContest run(int times) {
        Path with = prepared(Contestant.WITH);
        Path without = prepared(Contestant.WITHOUT);
        var contest = new StartContest(new ArrayList<>(), new ArrayList<>());
        for (int time = 0; time < times; time++) {
            if (time % 2 == 0) {
                contest.with.add(ServerStart.seconds(with));
                contest.without.add(ServerStart.seconds(without));
            } else {
                contest.without.add(ServerStart.seconds(without));
                contest.with.add(ServerStart.seconds(with));
            }
        }
        return contest;
    }

    Spread ratio() {
        return Spread.of(IntStream.range(0, with.size())
                .mapToObj(pair -> with.get(pair) / without.get(pair))
                .toList());
    }

    private static Path prepared(Contestant contestant) {
        contestant.start(DATABASE).close();
        Path home = contestant.home(DATABASE);
        ServerStart.seconds(home);
        return home;
    }
}
