package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.Times;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.List;

/** What became of the links that a company has sent. */
final class SentLinksTable {

    private SentLinksTable() {}

    static Html html(String company, List<SentLink> links, Signatures signatures, Session session) {
        if (links.isEmpty()) {
            return Html.of("<p>None yet.</p>");
        }
        return Html.of(
                """
                <div class="scroll" role="group" aria-label="Table of sent links" tabindex="0">
                <table class="stacked">
                <thead><tr><th scope="col">Document</th><th scope="col">Link</th><th scope="col">Done</th>
                <th scope="col">Revoke</th></tr></thead>
                <tbody>
                {}
                </tbody>
                </table>
                </div>
                """,
                Html.lines(links.stream()
                        .map(link -> row(company, link, signatures.of(link.id()), session))
                        .toList()));
    }

    private static Html row(String company, SentLink link, List<Signature> signatures, Session session) {
        var paper = Papers.find(company, link.document());
        return Html.of(
                """
                <tr>
                <th scope="row">{}<br><span class="hint">to {}</span></th>
                <td>{}, {}</td>
                <td>{}</td>
                <td>{}</td>
                </tr>
                """,
                paper.map(Paper::name).orElse(link.document()),
                link.recipients() == 1 ? "1 recipient" : link.recipients() + " recipients",
                link.state(),
                opened(link.openings()) + refused(link.refusals()),
                signatures.isEmpty()
                        ? Html.of("nothing yet")
                        : Html.lines(signatures.stream()
                                .map(signature -> done(
                                        paper.map(found -> found.kind().done()).orElse("done"), signature))
                                .toList()),
                revoke(company, link, paper.map(Paper::name).orElse(link.document()), session)
                        .when(link.isActive()));
    }

    private static String opened(int times) {
        return switch (times) {
            case 0 -> "not opened yet";
            case 1 -> "opened once";
            default -> "opened %d times".formatted(times);
        };
    }

    private static String refused(int times) {
        return switch (times) {
            case 0 -> "";
            case 1 -> ", refused once";
            default -> ", refused %d times".formatted(times);
        };
    }

    private static Html done(String what, Signature signature) {
        return Html.of(
                "<div>{} by {}, {} <span class=\"hint\">verified: {}</span></div>",
                what,
                signature.by(),
                Times.minute(signature.at()),
                signature.verified());
    }

    private static Html revoke(String company, SentLink link, String name, Session session) {
        return Html.of(
                """
                <form method="post" action="/documents/revoke">{}{}{}<button class="quiet" aria-label="Revoke the link to {}">\
                Revoke</button></form>
                """, Forms.token(session), Forms.hidden("company", company), Forms.hidden("link", link.id()), name);
    }
}
