package io.companyaccess.demo.invoices;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Says in plain words why a sign-in failed, and offers the way on. */
final class ProblemPage {

    private ProblemPage() {}

    /** @param wanted the page that the user was on his way to */
    static Html html(SignInRefused refusal, LocalPath wanted) {
        var problem = SignInProblem.of(refusal.error());
        return Layout.page(
                problem.title(),
                Html.of(
                        """
                        <p class="lead">{}</p>
                        <p class="actions"><a class="button" href="{}">Sign in again</a>
                        <a href="/">To the first page</a></p>
                        <section class="details" aria-labelledby="details">
                        <h2 id="details">For the administrator</h2>
                        <dl>
                        <dt>Error</dt><dd><code>{}</code></dd>
                        <dt>Description</dt><dd>{}</dd>
                        </dl>
                        </section>
                        """,
                        problem.explanation(),
                        signIn(wanted),
                        refusal.error(),
                        refusal.description().orElse("None was given.")));
    }

    static Html staleForm() {
        return Layout.page("This form is out of date", Html.of("""
                        <p class="lead">It was made for an earlier sign-in, so nothing has been changed.</p>
                        <p><a class="button" href="/">To the first page</a></p>
                        """));
    }

    private static String signIn(LocalPath wanted) {
        return "/sign-in?to=" + URLEncoder.encode(wanted.value(), StandardCharsets.UTF_8);
    }
}
