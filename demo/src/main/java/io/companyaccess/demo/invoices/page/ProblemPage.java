package io.companyaccess.demo.invoices.page;

import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Says in plain words why a sign-in failed, and offers the way on. */
public final class ProblemPage {

    private ProblemPage() {}

    /**
     * For a user, who may sign in again.
     *
     * @param wanted the page that he was on his way to
     */
    public static Html html(SignInRefused refusal, LocalPath wanted) {
        return html(refusal, Html.of("""
                <a class="button" href="{}">Sign in again</a>
                <a href="/">To the first page</a>""", signIn(wanted)));
    }

    /** The same for the recipient of a document link, who has nothing to sign in with. */
    public static Html ofLink(SignInRefused refusal) {
        return html(refusal, Html.of("To try again, open the link in your mail."));
    }

    public static Html staleForm() {
        return Layout.page("This form is out of date", Html.of("""
                        <p class="lead">It was made for an earlier sign-in, so nothing has been changed.</p>
                        <p><a class="button" href="/">To the first page</a></p>
                        """));
    }

    private static Html html(SignInRefused refusal, Html wayOn) {
        var problem = SignInProblem.of(refusal.error());
        return Layout.page(
                problem.title(),
                Html.of(
                        """
                        <p class="lead">{}</p>
                        <p class="actions">{}</p>
                        <section class="details" aria-labelledby="details">
                        <h2 id="details">For the administrator</h2>
                        <dl>
                        <dt>Error</dt><dd><code>{}</code></dd>
                        <dt>Description</dt><dd>{}</dd>
                        </dl>
                        </section>
                        """,
                        problem.explanation(),
                        wayOn,
                        refusal.error(),
                        refusal.description().orElse("None was given.")));
    }

    private static String signIn(LocalPath wanted) {
        return "/sign-in?to=" + URLEncoder.encode(wanted.value(), StandardCharsets.UTF_8);
    }
}
