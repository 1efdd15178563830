package io.companyaccess.demo.invoices.support;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Html;

/** What an agent reads who is not, or no longer, inside. */
final class SupportNotes {

    private static final Html WAY_ON =
            Html.of("<p><a class=\"button\" href=\"/support\">To the support entrance</a></p>");

    private SupportNotes() {}

    /** For somebody whose browser has no session for this company, or no longer. */
    static Html notIn() {
        return Layout.page("You are not in this company", WAY_ON);
    }

    static Html notEntered(SignInRefused refusal) {
        var problem = SignInProblem.of(refusal.error());
        return Layout.page(
                problem == SignInProblem.ACCESS_DENIED ? "You have not entered" : problem.title(),
                Html.of(
                        "<p class=\"lead\">{}</p>{}",
                        problem == SignInProblem.ACCESS_DENIED
                                ? "Nothing of the company was shown to you."
                                : problem.explanation(),
                        WAY_ON));
    }

    static Html left(SupportPass pass) {
        return Layout.page(
                "You have left " + pass.company(),
                Html.of("<p class=\"lead\">Your own sign-in goes on.</p>{}", WAY_ON));
    }

    static Html ended(SupportPass pass) {
        return Layout.page(
                "Support access to " + pass.company() + " has ended",
                Html.of(
                        "<p class=\"lead\">It was closed, or its time is over, or your own sign-in has ended.</p>{}",
                        WAY_ON));
    }
}
