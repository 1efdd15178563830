package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.links.LinkContest;
import io.companyaccess.benchmarks.links.LinkStatements;
import io.companyaccess.benchmarks.measure.Statements;
import io.companyaccess.benchmarks.report.FiguresPage;
import io.companyaccess.benchmarks.report.Goal;
import java.util.Locale;

/** The part of the page that is about document links. */
final class LinkFigures {

    private static final String OUR_TABLES = "CA_";
    private static final Goal HALF_AS_FAST = new Goal.AtLeast(0.5);
    private static final Goal HARDLY_SLOWER = new Goal.AtMost(1.2);
    private static final Goal NOTHING = new Goal.AtMost(0);

    private LinkFigures() {}

    static void write(FiguresPage page, LinkContest contest, LinkStatements statements, int many) {
        page.section("Document links", """
                On PostgreSQL, whatever database the rest was measured on. Links have one recipient each. Making is one call of
                one client; bare JDBC puts the same rows into the same tables, as two batches in one transaction with the
                driver's defaults. Opening is the form with the address until the redirect to the app, by two clients at once,
                in two realms of one server. Their links are in the same tables, where the realm comes first in the index by
                which a code is found.
                """);
        page.ratios()
                .ratio(
                        "1000 links: time of bare JDBC / time of one call",
                        HALF_AS_FAST,
                        contest.making().ratio(LinkContest.CALL, LinkContest.BARE))
                .ratio(
                        String.format(Locale.ROOT, "Opening a link: time among %,d / time among 1,000", many),
                        HARDLY_SLOWER,
                        contest.opening().ratio(LinkContest.FEW, LinkContest.MANY));
        page.rates("what", contest.making()).rates("what", contest.opening());
        statements(page, statements);
    }

    private static void statements(FiguresPage page, LinkStatements statements) {
        page.section("SQL statements of document links", """
                Counted on PostgreSQL, with warm caches. All that Keycloak runs, and of it what reads or writes our tables. The same
                was counted again with links of %d recipients.
                """.formatted(LinkStatements.CROWD));
        page.steps("step", "all", "our tables", "our tables, " + LinkStatements.CROWD + " recipients");
        statements
                .steps()
                .forEach((step, all) -> page.step(
                        step,
                        all,
                        all.touching(OUR_TABLES),
                        statements.crowded().getOrDefault(step, Statements.NONE).touching(OUR_TABLES)));
        page.statements("the one", "the other");
        compare(
                page,
                "the page: known and unknown code",
                statements,
                LinkStatements.PAGE,
                LinkStatements.PAGE_OF_UNKNOWN);
        compare(
                page,
                "the page: unknown and known code",
                statements,
                LinkStatements.PAGE_OF_UNKNOWN,
                LinkStatements.PAGE);
        page.statements(
                "a login without a link: with the step and without",
                NOTHING,
                statements.login(),
                statements.loginWithoutStep());
        statements.steps().forEach((step, all) -> page.list("Our tables, " + step, all.touching(OUR_TABLES)));
        page.surplus("More at a login without a link", statements.login(), statements.loginWithoutStep());
    }

    private static void compare(FiguresPage page, String what, LinkStatements statements, String one, String other) {
        page.statements(
                what,
                NOTHING,
                statements.steps().getOrDefault(one, Statements.NONE),
                statements.steps().getOrDefault(other, Statements.NONE));
    }
}
