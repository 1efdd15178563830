package io.companyaccess.benchmarks.support;

import com.nimbusds.jwt.JWTParser;
import io.companyaccess.benchmarks.client.CompanyOwner;
import io.companyaccess.benchmarks.client.ServerAdmin;
import io.companyaccess.benchmarks.client.SupportDesk;
import io.companyaccess.benchmarks.client.Tokens;
import io.companyaccess.benchmarks.measure.Delays;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.SupportRealm;
import io.companyaccess.demo.server.TwoNodes;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How long after the answer to the owner who closed his company each entry has ended, on two nodes.
 *
 * @param call how long the answer took
 * @param here until a question at the node that closed was answered with "not active"
 * @param there the same at the other node, to which all questions are put at the same time
 * @param told until the app had heard of the end
 * @param late how many questions that were put after the answer were still answered with "active"
 */
public record CloseTimes(Delays call, Delays here, Delays there, Delays told, int late) {

    private static final int ASKING = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Closes it again and again; once more before, which does not count, as servers are slow at what they do for the first
     * time.
     *
     * @param sessions how many entries there are at each close
     */
    public static CloseTimes measure(int rounds, int sessions) {
        try (LogoutListener logouts = new LogoutListener();
                TwoNodes nodes = Contestant.SUPPORT.startTwo()) {
            URI first = nodes.first().baseUrl();
            new ServerAdmin(first).make(SupportRealm.withCompany(logouts.address()));
            CompanyOwner owner = new CompanyOwner(first, SupportRealm.GATED, SupportRealm.OWNER, SupportRealm.COMPANY);
            SupportDesk desk = new SupportDesk(first, SupportRealm.GATED);
            SupportDesk elsewhere = new SupportDesk(nodes.second().baseUrl(), SupportRealm.GATED);
            round(owner, desk, elsewhere, logouts, sessions);
            CloseTimes all = round(owner, desk, elsewhere, logouts, sessions);
            for (int round = 1; round < rounds; round++) {
                all = all.and(round(owner, desk, elsewhere, logouts, sessions));
            }
            return all;
        }
    }

    private CloseTimes and(CloseTimes more) {
        return new CloseTimes(
                call.and(more.call), here.and(more.here), there.and(more.there), told.and(more.told), late + more.late);
    }

    private static CloseTimes round(
            CompanyOwner owner, SupportDesk desk, SupportDesk elsewhere, LogoutListener logouts, int sessions) {
        owner.open();
        List<Tokens> entries = IntStream.range(0, sessions)
                .mapToObj(number -> desk.enter(SupportRealm.AGENT, SupportRealm.COMPANY))
                .toList();
        for (Tokens entry : entries) {
            if (!desk.isActive(entry) || !elsewhere.isActive(entry)) {
                throw new IllegalStateException("An entry is over before the close");
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(2 * ASKING);
        try {
            long begun = System.nanoTime();
            owner.close();
            long answered = System.nanoTime();
            AtomicInteger late = new AtomicInteger();
            List<Future<Double>> here = ask(desk, entries, answered, late, pool);
            List<Future<Double>> there = ask(elsewhere, entries, answered, late, pool);
            return new CloseTimes(
                    new Delays(List.of((answered - begun) / NANOS_PER_MILLI)),
                    await(here),
                    await(there),
                    told(logouts, entries, answered),
                    late.get());
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Future<Double>> ask(
            SupportDesk desk, List<Tokens> entries, long answered, AtomicInteger late, ExecutorService pool) {
        return entries.stream()
                .map(entry -> pool.submit(() -> {
                    while (desk.isActive(entry)) {
                        late.incrementAndGet();
                    }
                    return (System.nanoTime() - answered) / NANOS_PER_MILLI;
                }))
                .toList();
    }

    private static Delays await(List<Future<Double>> delays) {
        List<Double> all = new ArrayList<>();
        for (Future<Double> delay : delays) {
            try {
                all.add(delay.get());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
        return new Delays(all);
    }

    // By now everybody is out; an app that has not heard of it by now never will.
    private static Delays told(LogoutListener logouts, List<Tokens> entries, long answered) {
        return new Delays(entries.stream()
                .map(CloseTimes::session)
                .map(session -> {
                    Long heard = logouts.heardAt().get(session);
                    if (heard == null) {
                        throw new IllegalStateException("The app was not told of the end of an entry");
                    }
                    return (heard - answered) / NANOS_PER_MILLI;
                })
                .toList());
    }

    private static String session(Tokens entry) {
        try {
            return JWTParser.parse(entry.accessToken()).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException noToken) {
            throw new IllegalStateException(noToken);
        }
    }
}
