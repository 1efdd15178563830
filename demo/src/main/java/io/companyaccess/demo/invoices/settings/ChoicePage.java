package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.List;

/** Lets an owner of several companies choose one, and tells everybody else that there is nothing to choose. */
final class ChoicePage {

    private ChoicePage() {}

    static Html html(List<OwnedCompany> companies, Session session) {
        return Layout.page("Company settings", session, companies.isEmpty() ? none() : list(companies));
    }

    private static Html none() {
        return Html.of("""
                <p class="lead">Only owners of a company see its settings, and you own none.</p>
                <p>Ask an owner of your company if something should be changed.</p>
                """);
    }

    private static Html list(List<OwnedCompany> companies) {
        return Html.of(
                """
                <p>Which of your companies?</p>
                <ul class="companies">
                {}
                </ul>
                """,
                Html.lines(companies.stream()
                        .map(company -> Html.of(
                                "<li><a href=\"{}\">{}</a></li>",
                                SettingsPath.company(company.alias()).value(),
                                company.name()))
                        .toList()));
    }
}
