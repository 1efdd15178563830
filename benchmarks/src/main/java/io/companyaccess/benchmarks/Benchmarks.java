package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.links.LinkContest;
import io.companyaccess.benchmarks.links.LinkStatements;
import io.companyaccess.benchmarks.passwords.ChangeContest;
import io.companyaccess.benchmarks.passwords.EstimateTimes;
import io.companyaccess.benchmarks.people.PeopleContest;
import io.companyaccess.benchmarks.people.PeopleStatements;
import io.companyaccess.benchmarks.report.FiguresPage;
import io.companyaccess.benchmarks.server.BenchmarkRealm;
import io.companyaccess.benchmarks.server.Contestant;
import io.companyaccess.benchmarks.support.CloseTimes;
import io.companyaccess.benchmarks.support.GateContest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures everything, one after the other, and writes the page of figures.
 *
 * <p>With {@code -Dbenchmarks.only=support}, {@code people} or {@code passwords} it measures that part and renews it on the
 * page, of which the rest stays.
 */
public final class Benchmarks {

    // Where parts of the page begin.
    private static final String SUPPORT = "\n## Support access";
    private static final String PEOPLE = "\n## The users table";
    private static final String PASSWORDS = "\n## " + PasswordFigures.HEADING;
    private static final String END = "\n## How";

    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        Effort effort = Effort.fromBuild();
        Path file = Path.of(System.getProperty("companyaccess.figures", "target/figures.md"));
        String only = System.getProperty("benchmarks.only", "");
        if (only.equals("support")) {
            FiguresPage part = new FiguresPage();
            SupportFigures.write(part, support(effort), effort.entries());
            renew(file, SUPPORT, part);
            return;
        }
        if (only.equals("people")) {
            FiguresPage part = new FiguresPage();
            people(part, effort);
            renew(file, PEOPLE, part);
            return;
        }
        if (only.equals("passwords")) {
            FiguresPage part = new FiguresPage();
            passwords(part, effort);
            renew(file, PASSWORDS, part);
            return;
        }
        String database = System.getProperty("database", "h2");
        say("Counting SQL statements");
        StatementCount ours = StatementCount.of(Contestant.WITH, BenchmarkRealm.OURS, database);
        StatementCount stock = StatementCount.of(Contestant.WITHOUT, BenchmarkRealm.STOCK, database);
        RateContest rates = rates(database, effort);
        say("Starting both servers in turn");
        StartContest starts = StartContest.run(effort.starts());
        say("Counting SQL statements of document links");
        LinkStatements linkStatements = LinkStatements.count();
        say("Making and opening document links");
        LinkContest links = LinkContest.run(effort.manyLinks(), effort.warmUp(), effort.links());
        SupportContest support = support(effort);
        FiguresPage figures = new FiguresPage();
        Figures.write(figures, ours, stock, rates, starts);
        LinkFigures.write(figures, links, linkStatements, effort.manyLinks());
        SupportFigures.write(figures, support, effort.entries());
        people(figures, effort);
        passwords(figures, effort);
        Figures.writeEnd(figures);
        String page = figures.toString();
        write(file, page);
    }

    // What was measured before stays; a part that is new comes at the end, before the one that tells how.
    private static void renew(Path file, String heading, FiguresPage part) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(heading) < 0 ? page.indexOf(END) : page.indexOf(heading);
        int end = page.indexOf("\n## ", begin + 1) < 0 || page.indexOf(heading) < 0
                ? begin
                : page.indexOf("\n## ", begin + 1);
        write(file, page.substring(0, begin) + "\n#" + part + page.substring(end));
    }

    private static void passwords(FiguresPage page, Effort effort) {
        say("Estimating passwords");
        EstimateTimes estimates = EstimateTimes.measure();
        say("Setting passwords with our jars and without");
        PasswordFigures.write(page, estimates, ChangeContest.run(effort.warmUp(), effort.logins()));
    }

    private static void people(FiguresPage page, Effort effort) {
        say("Counting SQL statements of the users table");
        PeopleStatements statements = PeopleStatements.count();
        say("Reading tables of people");
        PeopleContest contest = PeopleContest.run(effort.manyPeople(), effort.warmUp(), effort.people());
        PeopleFigures.write(page, contest, statements, effort.manyPeople());
    }

    private static void write(Path file, String page) throws IOException {
        Files.writeString(file, page);
        say(page);
        say("Written to " + file);
    }

    private static SupportContest support(Effort effort) {
        say("Signing in with the gate for support agents and without");
        GateContest gate = GateContest.run(effort.warmUp(), effort.logins());
        say("Closing a company with many support entries, on two nodes");
        return new SupportContest(gate, CloseTimes.measure(effort.closes(), effort.entries()));
    }

    private static RateContest rates(String database, Effort effort) {
        say("Logins and refreshes in turn, on servers 1 of " + effort.servers());
        RateContest rates = RateContest.run(database, effort);
        for (int round = 2; round <= effort.servers(); round++) {
            say("Logins and refreshes in turn, on servers " + round + " of " + effort.servers());
            rates = rates.and(RateContest.run(database, effort));
        }
        return rates;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
