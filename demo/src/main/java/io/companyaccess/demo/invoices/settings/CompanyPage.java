package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.List;

/** The settings of one company. */
final class CompanyPage {

    private CompanyPage() {}

    /**
     * Puts the parts together.
     *
     * @param check what the form shows, which need not be saved yet
     * @param support the part about support access
     * @param people empty where the server does not tell who they are
     */
    static Html html(
            CompanySettings settings, RecipientCheck check, Html support, List<Person> people, Session session) {
        return Layout.page(
                settings.company().name(),
                session,
                Html.of(
                        """
                        <p class="lead">Who can reach your company's data, and how sure are we that it is really them?</p>
                        {}
                        {}
                        {}
                        {}
                        """,
                        SecondFactorCard.html(settings),
                        support,
                        RecipientCheckCard.html(settings, check, session),
                        PeopleCard.html(settings.company().alias(), people, session)
                                .when(!people.isEmpty())));
    }
}
