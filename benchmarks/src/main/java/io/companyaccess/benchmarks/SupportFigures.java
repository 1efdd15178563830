package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.report.FiguresPage;
import io.companyaccess.benchmarks.report.Goal;
import io.companyaccess.benchmarks.support.CloseTimes;
import io.companyaccess.benchmarks.support.GateContest;

/** The part of the page that is about support access. */
final class SupportFigures {

    private static final Goal HARDLY_SLOWER = new Goal.AtLeast(0.98);
    private static final Goal NONE = new Goal.None();
    private static final Goal A_SECOND = new Goal.AtMost(1000);

    private SupportFigures() {}

    static void write(FiguresPage page, SupportContest support, int sessions) {
        GateContest gate = support.gate();
        CloseTimes close = support.close();
        page.section("Support access", """
                People who are no agents sign in and refresh, on H2, with the step support-access-gate at the end of the flow and
                without it.
                """);
        page.ratios()
                .ratio(
                        "Logins per second: with the gate / without",
                        HARDLY_SLOWER,
                        gate.logins().ratio(GateContest.GATE, GateContest.NO_GATE))
                .ratio(
                        "*Error of the measurement:* logins without the gate / the same in another realm",
                        NONE,
                        gate.logins().ratio(GateContest.CONTROL, GateContest.NO_GATE))
                .ratio(
                        "Refreshes per second: with the gate / without",
                        HARDLY_SLOWER,
                        gate.refreshes().ratio(GateContest.GATE, GateContest.NO_GATE))
                .ratio(
                        "*Error of the measurement:* refreshes without the gate / the same in another realm",
                        NONE,
                        gate.refreshes().ratio(GateContest.CONTROL, GateContest.NO_GATE));
        page.section("The end of support access", """
                Two nodes on PostgreSQL on one machine. An agent has %d entries in a company, each a session of its own; its
                owner closes it. Milliseconds from the answer to him; below zero: before it. All entries are asked for at once,
                at both nodes, so that the last answers also show how long so many questions take: of all questions after the
                answer, %d found an entry still active.
                """.formatted(sessions, close.late()));
        page.delays()
                .delay("Until introspection says no, on the node that closed", A_SECOND, close.here())
                .delay("Until introspection says no, on the other node", A_SECOND, close.there())
                .delay("Until the app has got the back-channel logout", A_SECOND, close.told())
                .delay("The call that closes, until its answer", NONE, close.call());
    }
}
