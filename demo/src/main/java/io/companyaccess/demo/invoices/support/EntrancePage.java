package io.companyaccess.demo.invoices.support;

import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.page.Page;
import io.companyaccess.demo.invoices.page.Times;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.invoices.rest.RestApi;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Html;
import java.util.ArrayList;
import java.util.List;

/** Where a support agent chooses a company: one that is open, or another one, at whose door he can ask. */
public final class EntrancePage implements Page {

    private final RestApi rest;

    public EntrancePage(RestApi rest) {
        this.rest = rest;
    }

    @Override
    public Answer answer(Visit visit) {
        try {
            return Answer.page(200, Layout.page("Support entrance", visit.session(), html(open(visit))));
        } catch (ApiRefusal refusal) {
            var reason = refusal.status() == 403
                    ? "Only support agents of the vendor enter here."
                    : "The identity server does not tell which companies are open. Please try again in a moment.";
            return Answer.page(
                    refusal.status() == 403 ? 403 : 502,
                    Layout.page("No way in here", visit.session(), Html.of("<p class=\"lead\">{}</p>", reason)));
        }
    }

    private List<OpenCompany> open(Visit visit) throws ApiRefusal {
        return rest.get(visit.user().accessToken(), "/support-access/companies?max=100", body -> {
            var companies = new ArrayList<OpenCompany>();
            var list = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(body), "companies");
            for (var json : JSONArrayUtils.toJSONObjectList(list)) {
                companies.add(OpenCompany.of(json));
            }
            return companies;
        });
    }

    private static Html html(List<OpenCompany> open) {
        return Html.of(
                """
                <p class="lead">You enter a company only while its owner lets you, and he can read who was in.</p>
                <section class="card" aria-labelledby="open">
                <h2 id="open">Open now</h2>
                {}
                </section>
                <section class="card" aria-labelledby="another">
                <h2 id="another">Another company</h2>
                <form method="get" action="{}">
                <label for="company">Alias of the company</label>
                <input id="company" type="text" name="company" required autocomplete="off" aria-describedby="company-hint">
                <p class="hint" id="company-hint">While it is closed you can ask its owners for access.</p>
                <button>Go to its door</button>
                </form>
                </section>
                """,
                open.isEmpty() ? Html.of("<p>No company is open to support.</p>") : list(open),
                SupportRoutes.ENTER);
    }

    private static Html list(List<OpenCompany> open) {
        return Html.of(
                "<ul class=\"companies\">{}</ul>",
                Html.lines(open.stream().map(EntrancePage::item).toList()));
    }

    private static Html item(OpenCompany company) {
        return Html.of(
                "<li><a href=\"{}?company={}\">{}</a> <span class=\"hint\">{}</span></li>",
                SupportRoutes.ENTER,
                RestApi.segment(company.alias()),
                company.name(),
                company.endsAt()
                        .map(end -> Html.of("until {}", Times.minute(end)))
                        .orElse(Html.of("until its owner closes it")));
    }
}
