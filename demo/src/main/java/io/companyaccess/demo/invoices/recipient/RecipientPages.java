package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.documents.Signature;
import io.companyaccess.demo.invoices.documents.Signatures;
import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Answer;
import java.time.Instant;

/** What a recipient sees and does once he is in. */
final class RecipientPages {

    private final SideSignIn opening;
    private final DocumentSessions documents;
    private final Signatures signatures;

    RecipientPages(SideSignIn opening, DocumentSessions documents, Signatures signatures) {
        this.opening = opening;
        this.documents = documents;
        this.signatures = signatures;
    }

    Answer show(DocumentSession session) {
        var pass = session.pass();
        try {
            session.lookIn(opening);
            var signature = signatures.of(pass.link(), pass.recipient());
            return Answer.page(200, RecipientPage.html(pass, signature, session.formToken()));
        } catch (SignInRefused refusal) {
            return refused(
                    session,
                    refusal,
                    refusal.isUnreachable() ? "Please try again" : "This document is not open any more");
        }
    }

    /** Signs or pays, if the link is good at this moment. */
    Answer act(DocumentSession session) {
        var pass = session.pass();
        var nothing = "Nothing was " + pass.paper().kind().done();
        if (!pass.mayAct()) {
            return Answer.page(403, RecipientNotes.refused(pass, nothing, "The link is for looking only."));
        }
        try {
            session.askAgain(opening);
            signatures.add(pass.link(), new Signature(pass.recipient(), Instant.now(), pass.verified()));
            return Answer.seeOther(LinkPath.of(pass));
        } catch (SignInRefused refusal) {
            return refused(session, refusal, nothing);
        }
    }

    /** Ends a guest's session, here and at the identity server; that of an account is the browser's sign-in, and stays. */
    Answer close(DocumentSession session) {
        documents.end(session);
        if (session.pass().isGuest()) {
            opening.end(session.recipient());
        }
        return Answer.page(200, RecipientNotes.closed(session.pass()));
    }

    /** A server that is away for a minute has not said no. */
    private Answer refused(DocumentSession session, SignInRefused refusal, String title) {
        if (refusal.isUnreachable()) {
            return Answer.page(
                    503,
                    RecipientNotes.refused(
                            session.pass(), title, "The identity server does not answer. It may do so in a moment."));
        }
        documents.end(session);
        return Answer.page(403, RecipientNotes.refused(session.pass(), title, RecipientNotes.reason(refusal)));
    }
}
