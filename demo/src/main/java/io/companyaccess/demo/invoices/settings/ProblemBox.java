package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;

/** Tells an owner, where he was, why something was refused, with a button when proof would help. */
final class ProblemBox {

    private ProblemBox() {}

    /** @param form the page to come back to after the proof */
    static Html html(SettingsProblem problem, Session session, LocalPath form) {
        return Html.of(
                """
                <section class="problem" role="alert">
                <h2>{}</h2>
                <p>{}</p>
                {}
                </section>
                """,
                problem.title(),
                problem.explanation(),
                problem.proof().map(label -> button(label, session, form)).orElse(Html.NOTHING));
    }

    private static Html button(String label, Session session, LocalPath form) {
        return Html.of("""
                <form method="post" action="/settings/prove">{}{}<button>{}</button></form>
                <p class="hint">You will be led to the sign-in pages and come back to this form.</p>
                """, Forms.token(session), Forms.hidden(Forms.BACK, form.value()), label);
    }
}
