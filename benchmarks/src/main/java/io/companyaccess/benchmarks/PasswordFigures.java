package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.passwords.ChangeContest;
import io.companyaccess.benchmarks.passwords.EstimateTimes;
import io.companyaccess.benchmarks.report.FiguresPage;
import io.companyaccess.benchmarks.report.Goal;

/** The part of the page that is about passwords. */
final class PasswordFigures {

    static final String HEADING = "Passwords";

    private static final Goal HARDLY_SLOWER = new Goal.AtLeast(0.95);
    private static final Goal NONE = new Goal.None();
    private static final Goal SOON = new Goal.AtMost(10);

    private PasswordFigures() {}

    static void write(FiguresPage page, EstimateTimes estimates, ChangeContest changes) {
        page.section(HEADING, """
                How long an estimate takes, one at a time, with the words of one person and one company: of passwords as people
                have them and of random ones, and of strings that were made to burn time. Then passwords that an admin sets, on
                a server with our jars and on one without, on H2.
                """);
        page.delays()
                .delay("An estimate, all", SOON, estimates.all())
                .delay("Passwords of people, and random ones", NONE, estimates.common())
                .delay("Strings of 40 to 255 characters that burn time", NONE, estimates.attacks());
        page.ratios()
                .ratio(
                        "Passwords set per second: with our jars / without",
                        HARDLY_SLOWER,
                        changes.changes().ratio(ChangeContest.WITH, ChangeContest.WITHOUT));
    }
}
