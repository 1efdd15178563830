package io.companyaccess.demo.invoices;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ParseException;
import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.page.Page;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.signin.SignedIn;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Html;
import java.util.List;

/** Who is signed in, for which companies, and what the tokens say. */
final class OverviewPage implements Page {

    @Override
    public Answer answer(Visit visit) throws ParseException {
        var user = visit.user();
        var content = Html.of(
                """
                <div class="cards">
                {}
                {}
                </div>
                <section aria-labelledby="tokens">
                <h2 id="tokens">What the tokens say</h2>
                <p>The app knows nothing about you but this.</p>
                {}
                {}
                </section>
                """,
                person(user),
                companies(user.companies()),
                ClaimsTable.of("ID token: who you are", user.claims().toJWTClaimsSet()),
                accessToken(user));
        return Answer.page(200, Layout.page("Good day, " + user.name(), visit.session(), content));
    }

    private static Html person(SignedIn user) {
        return Html.of(
                """
                <section class="card" aria-labelledby="person">
                <h2 id="person">Signed in</h2>
                <dl>
                <dt>Name</dt><dd>{}</dd>
                <dt>User name</dt><dd>{}</dd>
                <dt>E-mail</dt><dd>{}</dd>
                </dl>
                </section>
                """,
                user.name(),
                user.claim("preferred_username").orElse("not told"),
                user.claim("email").orElse("not told"));
    }

    private static Html companies(List<String> aliases) {
        var list = aliases.isEmpty()
                ? Html.of("<p>None. The account belongs to no company, or signed in for none.</p>")
                : Html.of(
                        "<ul class=\"companies\">{}</ul>",
                        Html.lines(aliases.stream()
                                .map(alias -> Html.of("<li>{}</li>", alias))
                                .toList()));
        return Html.of("""
                <section class="card" aria-labelledby="companies">
                <h2 id="companies">Companies of this sign-in</h2>
                {}
                </section>
                """, list);
    }

    /** Only shown, hence not verified: an access token is for the API that it is sent to, not for the app. */
    private static Html accessToken(SignedIn user) {
        try {
            JWTClaimsSet claims = JWTParser.parse(user.accessToken().getValue()).getJWTClaimsSet();
            return ClaimsTable.of("Access token: what you may do", claims);
        } catch (java.text.ParseException opaque) {
            return Html.of("<p>The access token is not a readable one.</p>");
        }
    }
}
