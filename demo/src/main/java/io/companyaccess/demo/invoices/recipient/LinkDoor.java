package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.ProblemPage;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.invoices.signin.Sessions;
import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Handler;
import io.companyaccess.demo.web.Request;
import java.util.function.Function;

/** Lets the recipients of document links in, each to his document and to no other page. */
final class LinkDoor {

    private final SideSignIn opening;
    private final RecipientPages pages;
    private final DocumentSessions documents;

    /** Browsers that are on their way; nobody is let in by them. */
    private final Sessions underWay = new Sessions("invoices_opening", "/d");

    LinkDoor(SideSignIn opening, RecipientPages pages, DocumentSessions documents) {
        this.opening = opening;
        this.pages = pages;
        this.documents = documents;
    }

    /** The link of the mail, which changes nothing and leads to the identity server; or the page of an open document. */
    Answer open(Request request) {
        var named = LinkPath.named(request);
        var session = documents.of(request, named);
        if (session.isPresent()) {
            return pages.show(session.get());
        }
        return LinkPath.isId(named) ? Answer.page(404, RecipientNotes.notOpen()) : start(request, named);
    }

    /** Takes the browser back from the identity server. */
    Answer finish(Request request) {
        try {
            var recipient = opening.finish(underWay.of(request).orElseGet(Session::new), request.uri());
            var session = documents.open(DocumentPass.of(recipient), recipient);
            return documents.keep(session, Answer.seeOther(LinkPath.of(session.pass())));
        } catch (SignInRefused refusal) {
            return problem(refusal);
        }
    }

    /** For forms on the page of a document that is open in this browser. */
    Handler posted(Function<DocumentSession, Answer> action) {
        return request -> {
            var session = documents.of(request, LinkPath.named(request));
            if (session.isEmpty()) {
                return Answer.page(404, RecipientNotes.notOpen());
            }
            return Forms.ownForm(request, session.get().formToken())
                    ? action.apply(session.get())
                    : Answer.page(403, ProblemPage.staleForm());
        };
    }

    private Answer start(Request request, String code) {
        try {
            var session = underWay.of(request).orElseGet(underWay::open);
            return underWay.keep(session, Answer.seeOther(opening.start(session, code)));
        } catch (SignInRefused refusal) {
            return problem(refusal);
        }
    }

    private static Answer problem(SignInRefused refusal) {
        return Answer.page(refusal.isUnreachable() ? 503 : 400, ProblemPage.ofLink(refusal));
    }
}
