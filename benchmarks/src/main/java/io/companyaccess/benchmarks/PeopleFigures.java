package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.people.PeopleContest;
import io.companyaccess.benchmarks.people.PeopleStatements;
import io.companyaccess.benchmarks.report.FiguresPage;
import io.companyaccess.benchmarks.report.Goal;
import java.util.Locale;

/** The part of the page that is about the users table. */
final class PeopleFigures {

    private static final String OUR_TABLES = "CA_";
    private static final Goal NONE = new Goal.None();

    private PeopleFigures() {}

    static void write(FiguresPage page, PeopleContest contest, PeopleStatements statements, int many) {
        page.section("The users table", String.format(Locale.ROOT, """
                On PostgreSQL, whatever database the rest was measured on; people are made by SQL. Many are %,d in one company.
                Pages begin anywhere. Bare JDBC runs the fastest SQL that we know for the same columns, and reads it. Keycloak's admin REST
                gives the same people of the company of 1,000 in one call for who they are and one call for each for what he
                has set up; it has no strength of passwords, no last sign-in and no owners. Logins are by two clients at once,
                in realms with our event listener and without it.
                """, many));
        page.ratios()
                .ratio(
                        "Page of 100: time among many / time among 1,000",
                        new Goal.AtMost(1.2),
                        contest.pages().ratio(PeopleContest.FEW, PeopleContest.MANY))
                .ratio(
                        "Page of 100 among many: time of our REST / time of bare JDBC",
                        new Goal.AtMost(1.5),
                        contest.pages().ratio(PeopleContest.BARE, PeopleContest.MANY))
                .ratio(
                        "*Of it:* time of a call that ends once it is known who asks / time of bare JDBC",
                        NONE,
                        contest.pages().ratio(PeopleContest.BARE, PeopleContest.KNOWN))
                .ratio(
                        "100 people: time of Keycloak's admin REST / time of our REST",
                        new Goal.AtLeast(30),
                        contest.admins().ratio(PeopleContest.FEW, PeopleContest.KEYCLOAK))
                .ratio(
                        "Logins per second: with our listener / without",
                        new Goal.AtLeast(0.98),
                        contest.logins().ratio(PeopleContest.REMEMBERED, PeopleContest.FORGOTTEN))
                .ratio(
                        "*Error of the measurement:* logins without the listener / the same in another realm",
                        NONE,
                        contest.logins().ratio(PeopleContest.CONTROL, PeopleContest.FORGOTTEN));
        page.rates("what", contest.pages()).rates("what", contest.admins()).rates("what", contest.wholes());
        statements(page, statements);
    }

    private static void statements(FiguresPage page, PeopleStatements statements) {
        page.section("SQL statements of the users table", """
                Counted on PostgreSQL, with warm caches. Before the table come Keycloak's own look at who calls, and one statement of
                ours that tells which companies he owns; they were counted of a call that is refused then. None of it depends on
                how many people there are.
                """);
        page.steps("call", "all", "beyond what comes before", "of it our tables");
        statements
                .calls()
                .forEach((call, all) -> page.step(
                        call,
                        all,
                        all.beyond(statements.before()),
                        all.beyond(statements.before()).touching(OUR_TABLES)));
        page.statements("with our listener", "without");
        page.statements("a login", new Goal.AtMost(1), statements.login(), statements.loginWithout());
        page.list("What comes before", statements.before());
        statements.calls().forEach((call, all) -> {
            if (call.endsWith(" of 1,000")) {
                page.surplus("Beyond it, " + call, all, statements.before());
            }
        });
        page.surplus("More at a login", statements.login(), statements.loginWithout());
    }
}
