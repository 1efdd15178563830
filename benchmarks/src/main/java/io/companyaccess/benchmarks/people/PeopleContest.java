package io.companyaccess.benchmarks.people;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.TableReader;
import io.companyaccess.benchmarks.measure.Contest;
import io.companyaccess.benchmarks.measure.Laps;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.server.LinkDatabase;
import io.companyaccess.benchmarks.server.People;
import io.companyaccess.benchmarks.server.PeopleRealm;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The users table on one server with PostgreSQL.
 *
 * @param pages laps of {@link #MANY}, {@link #FEW}, {@link #BARE} and {@link #KNOWN}
 * @param admins laps of {@link #FEW} and {@link #KEYCLOAK}
 * @param wholes laps of {@link #TOTALS}, {@link #SEARCH} and {@link #RARE}, among many
 * @param logins laps of {@link #REMEMBERED}, {@link #FORGOTTEN} and {@link #CONTROL}
 */
public record PeopleContest(Laps pages, Laps admins, Laps wholes, Laps logins) {

    public static final String MANY = "page of 100, many people";
    public static final String FEW = "page of 100, 1,000 people";
    public static final String BARE = "page of 100, many people, bare JDBC";
    public static final String KNOWN = "a call that ends once it is known who asks";
    public static final String KEYCLOAK = "the same people by Keycloak's admin REST";
    public static final String TOTALS = "totals, many people";
    public static final String SEARCH = "search for one of many people";
    public static final String RARE = "owners among many people";
    public static final String REMEMBERED = "login, sign-ins written down";
    public static final String FORGOTTEN = "login, without our listener";
    public static final String CONTROL = "login, without it in another realm";

    private record Readers(TableReader small, TableReader large) {}

    /** People of the small company. */
    public static final int SMALL = 1000;

    private static final int PAGE = 100;
    private static final int PLACES = 300;
    private static final int WORKERS = 2;
    private static final int LOGINS_EACH = 4;

    /** @param each how long each of the four is measured */
    public static PeopleContest run(int many, Duration warmUp, Duration each) {
        try (LinkDatabase database = LinkDatabase.start();
                KeycloakServer server = Contestant.PEOPLE.start(database)) {
            Crowd small = Crowd.fill(database, SMALL);
            Crowd large = Crowd.fill(database, many);
            Crowd.analyze(database);
            Readers readers = new Readers(reader(server.baseUrl(), SMALL), reader(server.baseUrl(), many));
            return new PeopleContest(
                    pages(readers, small, large, warmUp, each),
                    admins(readers.small, small, warmUp, each),
                    wholes(readers.large, large, each),
                    logins(server.baseUrl(), warmUp, each));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Laps pages(Readers readers, Crowd small, Crowd large, Duration warmUp, Duration time)
            throws SQLException {
        try (BarePage bare = new BarePage(large, PAGE, large.places(PAGE, PLACES))) {
            Contest contest = new Contest(1, 10)
                    .add(MANY, page(readers.large, large, large.places(PAGE, PLACES)))
                    .add(FEW, page(readers.small, small, small.places(PAGE, PLACES)))
                    .add(BARE, bare)
                    .add(KNOWN, worker -> readers.large.readNothing("companies/" + large.companyId() + "/users?max=0"));
            contest.run(warmUp);
            return contest.run(time);
        }
    }

    private static Laps admins(TableReader reader, Crowd small, Duration warmUp, Duration time) throws SQLException {
        Contest contest = new Contest(1, 1)
                .add(FEW, page(reader, small, small.places(PAGE, PLACES)))
                .add(KEYCLOAK, worker -> check(PAGE, reader.readAsAdmin(small.companyId(), PAGE)));
        contest.run(warmUp.dividedBy(2));
        return contest.run(time);
    }

    private static Laps wholes(TableReader reader, Crowd large, Duration time) {
        String company = "companies/" + large.companyId();
        Contest contest = new Contest(1, 1)
                .add(TOTALS, worker -> reader.read(company))
                .add(SEARCH, worker -> check(1, reader.read(company + "/users?search=person" + (large.people() - 1))))
                .add(RARE, worker -> check(1, reader.read(company + "/users?kind=owner")));
        contest.run(Duration.ZERO);
        return contest.run(time.dividedBy(2));
    }

    private static Laps logins(URI server, Duration warmUp, Duration time) {
        Contest contest = new Contest(WORKERS, LOGINS_EACH)
                .add(REMEMBERED, signIns(new App(server, PeopleRealm.LISTED)))
                .add(FORGOTTEN, signIns(new App(server, PeopleRealm.FORGETFUL)))
                .add(CONTROL, signIns(new App(server, PeopleRealm.CONTROL)));
        contest.run(warmUp);
        return contest.run(time);
    }

    private static TableReader reader(URI server, int people) {
        return new TableReader(server, PeopleRealm.LISTED, PeopleRealm.owner(people));
    }

    private static Contest.Work page(TableReader reader, Crowd crowd, List<String> ids) {
        Places places = new Places(ids);
        String users = "companies/" + crowd.companyId() + "/users?max=" + PAGE + "&after=";
        return worker -> check(PAGE, reader.read(users + places.nextCursor()));
    }

    private static Contest.Work signIns(App app) {
        AtomicInteger turn = new AtomicInteger();
        return worker -> app.signIn(People.FREE.get(turn.getAndIncrement() % People.FREE.size()));
    }

    private static void check(int wanted, int read) {
        if (wanted != read) {
            throw new IllegalStateException(read + " people instead of " + wanted);
        }
    }
}
