package io.companyaccess.benchmarks.links;

import io.companyaccess.benchmarks.client.BackEnd;
import io.companyaccess.benchmarks.client.DocumentsApp;
import io.companyaccess.benchmarks.client.Opening;
import io.companyaccess.benchmarks.client.Tokens;
import io.companyaccess.benchmarks.measure.StatementLog;
import io.companyaccess.benchmarks.measure.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts the SQL statements of each step on the way from a link to a document. */
final class LinkSteps {

    private static final String STRANGER = "somebody@else.example";

    private final DocumentsApp app;
    private final StatementLog log;
    private final Map<String, Statements> counted = new LinkedHashMap<>();

    private LinkSteps(DocumentsApp app, StatementLog log) {
        this.app = app;
        this.log = log;
    }

    /**
     * Goes all the way with each link.
     *
     * @param known codes of links to {@link BackEnd#RECIPIENT}
     * @param unknown as many codes that no link has
     */
    static Map<String, Statements> count(DocumentsApp app, StatementLog log, List<String> known, List<String> unknown) {
        return new LinkSteps(app, log).count(known, unknown);
    }

    private Map<String, Statements> count(List<String> known, List<String> unknown) {
        List<Opening> pages = new ArrayList<>();
        List<Opening> closed = new ArrayList<>();
        step(LinkStatements.PAGE, known, code -> pages.add(app.open(code)));
        step(LinkStatements.PAGE_OF_UNKNOWN, unknown, code -> closed.add(app.open(code)));
        step(LinkStatements.WRONG, pages, page -> page.enterInVain(STRANGER));
        step(LinkStatements.UNKNOWN, closed, page -> page.enterInVain(STRANGER));
        step(LinkStatements.RIGHT, pages, page -> page.enter(BackEnd.RECIPIENT));
        List<Tokens> tokens = new ArrayList<>();
        step("code exchange", pages, page -> tokens.add(app.exchange(page)));
        List<Tokens> fresh = new ArrayList<>();
        step("refresh", tokens, old -> fresh.add(app.refresh(old)));
        step("introspection", fresh, app::introspect);
        step("userinfo", fresh, app::userinfo);
        return counted;
    }

    private <T> void step(String name, List<T> each, Consumer<T> work) {
        counted.put(name, log.during(each.size(), () -> each.forEach(work)));
    }
}
