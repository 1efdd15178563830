package io.companyaccess.benchmarks.links;

import io.companyaccess.benchmarks.client.BackEnd;
import io.companyaccess.benchmarks.client.DocumentsApp;
import io.companyaccess.benchmarks.measure.Contest;
import io.companyaccess.benchmarks.measure.Laps;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.LinkDatabase;
import io.companyaccess.benchmarks.server.LinkRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Links made and opened on one server with PostgreSQL.
 *
 * @param making laps of {@link #CALL} and {@link #BARE}
 * @param opening laps of {@link #FEW} and {@link #MANY}
 */
public record LinkContest(Laps making, Laps opening) {

    public static final String CALL = "1000 links in one call";
    public static final String BARE = "the same rows by bare JDBC";
    public static final String FEW = "opening a link, few links";
    public static final String MANY = "opening a link, many links";

    private static final int LINKS_AT_ONCE = 1000;
    private static final int OPENABLE = 1000;
    private static final int WORKERS = 2;
    private static final int OPENINGS_EACH = 12;

    /**
     * Runs it.
     *
     * @param many how many links one of the realms has; the other has a thousand
     * @param each how long each of the two is measured
     */
    public static LinkContest run(int many, Duration warmUp, Duration each) {
        try (LinkDatabase database = LinkDatabase.start();
                KeycloakServer server = Contestant.LINKS.start(database)) {
            return new LinkContest(
                    making(database, server.baseUrl(), warmUp, each),
                    opening(database, server.baseUrl(), many, warmUp, each));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    // In a third realm, so that the other two keep as many links as they should have.
    private static Laps making(LinkDatabase database, URI server, Duration warmUp, Duration time) throws SQLException {
        BackEnd backEnd = new BackEnd(server, LinkRealm.MADE, LinkRealm.COMPANY);
        try (BareInsert bare = new BareInsert(database, LinkOwner.in(database, LinkRealm.MADE), LINKS_AT_ONCE)) {
            Contest contest = new Contest(1, 1)
                    .add(CALL, worker -> backEnd.make(LINKS_AT_ONCE, 1))
                    .add(BARE, bare);
            contest.run(warmUp);
            return contest.run(time);
        }
    }

    private static Laps opening(LinkDatabase database, URI server, int many, Duration warmUp, Duration time)
            throws SQLException {
        Filling filling = new Filling(database);
        List<String> few = filling.fill(
                new BackEnd(server, LinkRealm.FEW, LinkRealm.COMPANY),
                LinkOwner.in(database, LinkRealm.FEW),
                OPENABLE,
                OPENABLE);
        List<String> among = filling.fill(
                new BackEnd(server, LinkRealm.MANY, LinkRealm.COMPANY),
                LinkOwner.in(database, LinkRealm.MANY),
                OPENABLE,
                many);
        filling.analyze();
        Contest contest = new Contest(WORKERS, OPENINGS_EACH)
                .add(FEW, new AddressPages(new DocumentsApp(server, LinkRealm.FEW), few))
                .add(MANY, new AddressPages(new DocumentsApp(server, LinkRealm.MANY), among));
        contest.run(warmUp);
        return contest.run(time);
    }
}
