package io.companyaccess.demo.invoices.support;

import io.companyaccess.demo.invoices.documents.Papers;
import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.page.Times;
import io.companyaccess.demo.web.Html;

/** The data of a company, as its support sees it: under a banner that says where he is and until when. */
final class InsidePage {

    private InsidePage() {}

    static Html html(SupportPass pass, String formToken) {
        return Layout.page(
                "Documents of " + pass.company(),
                Html.of(
                        """
                        <section class="notice" aria-label="Support access">
                        <p>You are in {} as support, {}. The owners can see it and can close it at any time.</p>
                        <form method="post" action="{}/leave">{}<button>Leave {}</button></form>
                        </section>
                        <div class="cards">
                        {}
                        </div>
                        """,
                        pass.company(),
                        pass.end()
                                .map(end -> Html.of("until {}", Times.minute(end)))
                                .orElse(Html.of("until an owner closes it")),
                        pass.page().getRawPath(),
                        Forms.token(formToken),
                        pass.company(),
                        Html.lines(Papers.of(pass.company()).stream()
                                .map(paper -> Html.of(
                                        "<section class=\"card\"><h2>{}</h2><p>{}, {}</p></section>",
                                        paper.name(),
                                        paper.subject(),
                                        paper.total()))
                                .toList())));
    }
}
