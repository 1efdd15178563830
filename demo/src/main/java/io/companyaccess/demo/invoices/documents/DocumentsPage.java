package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.List;

/** The documents of one company, and the links to them. */
final class DocumentsPage {

    private DocumentsPage() {}

    /**
     * Puts the parts together.
     *
     * @param others further companies of the user
     * @param links the table of sent links, or why there is none
     */
    static Html html(String company, List<String> others, Draft draft, Html links, Session session) {
        return Layout.page(
                "Documents of " + company,
                session,
                Html.of(
                        """
                        <p class="lead">Send a document: each recipient gets a mail with a link that opens this one
                        document and nothing else. What recipients are asked first is set in the company settings.</p>
                        {}
                        <div class="cards">
                        {}
                        </div>
                        <section aria-labelledby="sent">
                        <h2 id="sent">Sent links</h2>
                        {}
                        </section>
                        """,
                        Html.lines(others.stream().map(DocumentsPage::other).toList()),
                        Html.lines(Papers.of(company).stream()
                                .map(paper -> PaperCard.html(company, paper, draft, session))
                                .toList()),
                        links));
    }

    static Html noCompany(Session session) {
        return Layout.page("No documents", session, Html.of("""
                        <p class="lead">Documents belong to companies, and this is none of yours.</p>
                        <p><a class="button" href="/">To the overview</a></p>
                        """));
    }

    private static Html other(String company) {
        return Html.of(
                "<p><a href=\"{}\">Documents of {}</a></p>",
                DocumentPages.path(company).value(),
                company);
    }
}
