package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Html;

/** What a recipient reads in the place of his document. */
final class RecipientNotes {

    private RecipientNotes() {}

    /** For somebody whose browser has no session for this link, or no longer. */
    static Html notOpen() {
        return Layout.page("This document is not open", again());
    }

    static Html closed(DocumentPass pass) {
        return Layout.page(
                "Closed",
                Html.of(
                        "<p class=\"lead\">{} is closed{}</p>{}",
                        pass.paper().name(),
                        pass.isGuest() ? "." : "; with your account you stay signed in.",
                        again()));
    }

    static Html refused(DocumentPass pass, String title, String reason) {
        return Layout.page(
                title,
                Html.of(
                        "<p class=\"lead\">{}</p><p>It is about {}.</p>",
                        reason,
                        pass.paper().name()));
    }

    static String reason(SignInRefused refusal) {
        var problem = SignInProblem.of(refusal.error());
        return problem == SignInProblem.INVALID_GRANT
                ? "The link was revoked or has run out, or this document was open for too long."
                : problem.explanation();
    }

    private static Html again() {
        return Html.of("<p>To look at it again, open the link in your mail.</p>");
    }
}
