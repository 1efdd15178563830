package io.companyaccess.benchmarks.report;

import io.companyaccess.benchmarks.measure.Delays;
import io.companyaccess.benchmarks.measure.Laps;
import io.companyaccess.benchmarks.measure.Spread;
import io.companyaccess.benchmarks.measure.Statements;
import java.util.Locale;
import java.util.stream.Stream;

/** The page of figures, as Markdown, written from top to bottom. */
public final class FiguresPage {

    private final StringBuilder text = new StringBuilder();

    /** A heading and a paragraph; blank lines around. */
    public FiguresPage section(String heading, String paragraph) {
        text.append(text.isEmpty() ? "# " : "\n## ").append(heading).append("\n\n");
        text.append(paragraph.strip()).append('\n');
        return this;
    }

    /** Begins the table of ratios. */
    public FiguresPage ratios() {
        return head("what", "goal", "median", "quartiles", "pairs", "met");
    }

    /** A row of the table of ratios. */
    public FiguresPage ratio(String what, Goal goal, Spread spread) {
        return row(
                what,
                goal.text(),
                decimals(3, spread.median()),
                decimals(3, spread.low()) + " – " + decimals(3, spread.high()),
                String.valueOf(spread.count()),
                goal.verdict(spread.median()));
    }

    /** Begins the table of delays in milliseconds. */
    public FiguresPage delays() {
        return head("what, in milliseconds", "goal", "median", "99th of 100", "last", "times", "met");
    }

    /** A row of the table of delays; the 99th of 100 has to meet the goal. */
    public FiguresPage delay(String what, Goal goal, Delays delays) {
        double late = delays.quantile(0.99);
        return row(
                what,
                goal.text(),
                decimals(0, delays.quantile(0.5)),
                decimals(0, late),
                decimals(0, delays.quantile(1)),
                String.valueOf(delays.millis().size()),
                goal.verdict(late));
    }

    /** Begins a table of statements of two, the first of which is not to run more. */
    public FiguresPage statements(String one, String other) {
        return head("SQL statements of", "goal", one, other, "more", "met");
    }

    /** A row of the table of statements. */
    public FiguresPage statements(String what, Goal goal, Statements ours, Statements stock) {
        double more = Math.round(10 * ours.beyond(stock).total()) / 10.0;
        return row(
                what,
                goal.text(),
                decimals(1, ours.total()),
                decimals(1, stock.total()),
                decimals(1, more),
                goal.verdict(more));
    }

    /** Begins a table of steps and how many statements each runs, counted in several ways. */
    public FiguresPage steps(String... ways) {
        return head(ways);
    }

    /** A row of the table of steps. */
    public FiguresPage step(String what, Statements... counted) {
        return row(Stream.concat(Stream.of(what), Stream.of(counted).map(statements -> decimals(1, statements.total())))
                .toArray(String[]::new));
    }

    /** Lists the statements of ours that Keycloak alone does not run, or not so often. */
    public FiguresPage surplus(String what, Statements ours, Statements stock) {
        return list(what, ours.beyond(stock));
    }

    /** Lists statements. */
    public FiguresPage list(String what, Statements statements) {
        text.append("\n").append(what).append(statements.perWork().isEmpty() ? ": none.\n" : ":\n\n");
        statements
                .perWork()
                .forEach((statement, times) -> text.append("- ")
                        .append(decimals(1, times))
                        .append(" × `")
                        .append(ShortStatement.of(statement))
                        .append("`\n"));
        return this;
    }

    /** Lists the rates of all works. */
    public FiguresPage rates(String what, Laps laps) {
        head(what, "median per second", "quartiles");
        laps.rates().keySet().forEach(name -> {
            Spread rate = laps.rate(name);
            row(name, decimals(1, rate.median()), decimals(1, rate.low()) + " – " + decimals(1, rate.high()));
        });
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private FiguresPage head(String... cells) {
        text.append('\n');
        row(cells);
        text.append("|---".repeat(cells.length)).append("|\n");
        return this;
    }

    private FiguresPage row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    private static String decimals(int count, double number) {
        return String.format(Locale.ROOT, "%." + count + "f", number);
    }
}
