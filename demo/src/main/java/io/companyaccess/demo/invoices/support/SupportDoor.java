package io.companyaccess.demo.invoices.support;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.ProblemPage;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.invoices.signin.Sessions;
import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Request;
import java.net.URI;

/** Sends agents to the door of a company, and lets in those who come back with its grant. */
final class SupportDoor {

    private final SideSignIn entering;
    private final SupportSessions entries = new SupportSessions();

    /** Browsers that are on their way; nobody is let in by them. */
    private final Sessions underWay = new Sessions("invoices_entering", "/support");

    SupportDoor(SideSignIn entering) {
        this.entering = entering;
    }

    Answer start(Request request) {
        var company = request.query("company").orElse("");
        if (company.isBlank()) {
            return Answer.seeOther(URI.create("/support"));
        }
        try {
            var session = underWay.of(request).orElseGet(underWay::open);
            return underWay.keep(session, Answer.seeOther(entering.start(session, company.strip())));
        } catch (SignInRefused refusal) {
            return problem(refusal);
        }
    }

    /** Takes the browser back from the identity server. */
    Answer finish(Request request) {
        try {
            var agent = entering.finish(underWay.of(request).orElseGet(Session::new), request.uri());
            var session = entries.open(SupportPass.of(agent), agent);
            return entries.keep(session, Answer.seeOther(session.pass().page()));
        } catch (SignInRefused refusal) {
            return problem(refusal);
        }
    }

    /** The company from inside, if it is open at this moment. */
    Answer inside(Request request) {
        var session = entries.of(request);
        if (session.isEmpty()) {
            return Answer.page(404, SupportNotes.notIn());
        }
        try {
            session.get().askAgain(entering);
            return Answer.page(
                    200, InsidePage.html(session.get().pass(), session.get().formToken()));
        } catch (SignInRefused refusal) {
            if (refusal.isUnreachable()) {
                return problem(refusal);
            }
            entries.end(session.get());
            return Answer.page(403, SupportNotes.ended(session.get().pass()));
        }
    }

    /** Ends the entry, here and at the identity server; the agent's own sign-in stays. */
    Answer leave(Request request) {
        var session = entries.of(request);
        if (session.isEmpty()) {
            return Answer.page(404, SupportNotes.notIn());
        }
        if (!Forms.ownForm(request, session.get().formToken())) {
            return Answer.page(403, ProblemPage.staleForm());
        }
        entries.end(session.get());
        entering.end(session.get().agent());
        return Answer.page(200, SupportNotes.left(session.get().pass()));
    }

    private static Answer problem(SignInRefused refusal) {
        return Answer.page(refusal.isUnreachable() ? 503 : 403, SupportNotes.notEntered(refusal));
    }
}
