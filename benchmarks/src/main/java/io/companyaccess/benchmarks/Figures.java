package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.report.FiguresPage;
import io.companyaccess.benchmarks.report.Goal;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which figures there are, which goal each has, and how they are told. */
final class Figures {

    private static final Goal NOT_SLOWER = new Goal.AtLeast(0.97);
    private static final Goal START = new Goal.AtMost(1.05);
    private static final Goal ONE_STATEMENT = new Goal.AtMost(1);
    private static final Goal NO_STATEMENT = new Goal.AtMost(0);
    private static final Goal NONE = new Goal.None();

    private Figures() {}

    static void write(
            FiguresPage page, StatementCount ours, StatementCount stock, RateContest rates, StartContest starts) {
        page.section("Figures", introduction());
        page.section("Time", """
                Each figure is the median of pairs: two things done in turn, one right after the other. The quartiles say how
                far the pairs lie apart. The people belong to a company without a policy, where nothing else is said.
                """);
        page.ratios()
                .ratio(
                        "Logins per second: our flow / Keycloak's flow, same server",
                        NOT_SLOWER,
                        rates.logins().ratio(RateContest.OURS, RateContest.STOCK))
                .ratio(
                        "Logins per second: our flow / Keycloak's flow, extension removed",
                        NOT_SLOWER,
                        rates.logins().ratio(RateContest.OURS, RateContest.REMOVED))
                .ratio(
                        "*Error of the measurement:* Keycloak's flow / itself in another realm, same server",
                        NONE,
                        rates.logins().ratio(RateContest.CONTROL, RateContest.REMOVED))
                .ratio(
                        "Refreshes per second: with the gate / extension removed",
                        NOT_SLOWER,
                        rates.refreshes().ratio(RateContest.FREE, RateContest.FREE_REMOVED))
                .ratio(
                        "Refreshes per second, company that requires a second factor: with the gate / extension removed",
                        NOT_SLOWER,
                        rates.refreshes().ratio(RateContest.BOUND, RateContest.BOUND_REMOVED))
                .ratio("Server start (\"started in\"): with our jars / without", START, starts.ratio());
        statements(page, ours, stock);
        page.section("Rates", "They depend on the machine; compare them with each other only.");
        page.rates("logins", rates.logins());
        page.rates("refreshes", rates.refreshes());
    }

    static void writeEnd(FiguresPage page) {
        page.section("How", how());
    }

    private static void statements(FiguresPage page, StatementCount ours, StatementCount stock) {
        page.section("SQL statements", """
                Counted in the server's log, per login or refresh: our realm, against Keycloak's with the extension removed. Parts
                come from what Keycloak writes later for several sessions at once. "More" counts what Keycloak alone does not run,
                or not so often; fewer of another kind make up for nothing.
                """);
        page.statements("with ours", "Keycloak alone")
                .statements("a login", ONE_STATEMENT, ours.login(), stock.login())
                .statements(
                        "a user's first login since the server started", NONE, ours.firstLogin(), stock.firstLogin())
                .statements("a refresh", NO_STATEMENT, ours.refresh(), stock.refresh())
                .statements(
                        "a refresh, company that requires a second factor",
                        NO_STATEMENT,
                        ours.boundRefresh(),
                        stock.boundRefresh())
                .surplus("More at a login", ours.login(), stock.login())
                .surplus("More at a first login", ours.firstLogin(), stock.firstLogin())
                .surplus("More at a refresh", ours.refresh(), stock.refresh())
                .surplus(
                        "More at a refresh, company that requires a second factor",
                        ours.boundRefresh(),
                        stock.boundRefresh());
    }

    private static String introduction() {
        return """
                What the extension costs, measured on %s against Keycloak as it ships. Written by
                `mvn -Pbenchmarks verify%s`; not edited by hand.

                Company Access %s, Keycloak %s, %s, Java %s, machine with %d cores that also ran the clients.
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        database().equals("h2") ? "" : " -Ddatabase=" + database(),
                        System.getProperty("companyaccess.version"),
                        System.getProperty("keycloak.version"),
                        database().equals("h2") ? "H2" : "PostgreSQL",
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors());
    }

    private static String how() {
        return """
                - A login is: authorization request, page for the name, page for the password, code, token; a fresh browser each
                  time. Two clients at once keep both cores busy.
                - Our realm is the shipped one with other people in it. Keycloak's is the same without our flows, required action
                  and event listener; it has organizations too.
                - Both servers run at once, each work takes a turn of a second or so, the order changes, and warm-up comes
                  first. Then both servers are started again and the whole is repeated.
                - A start is `start-dev` of a distribution that was put together before, on H2 with its realms in it.
                """;
    }

    private static String database() {
        return System.getProperty("database", "h2");
    }
}
