package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.documents.Paper;
import io.companyaccess.demo.invoices.documents.Signature;
import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.page.Times;
import io.companyaccess.demo.web.Html;
import java.util.Optional;

/** One document, and nothing else of the app. */
final class RecipientPage {

    private RecipientPage() {}

    /** @param signature empty until this recipient has signed or paid */
    static Html html(DocumentPass pass, Optional<Signature> signature, String formToken) {
        var paper = pass.paper();
        return Layout.page(
                paper.name(),
                Html.of(
                        """
                        <p class="lead">{}, from {}</p>
                        <div class="card">
                        {}
                        </div>
                        {}
                        <form method="post" action="{}/done">{}<button class="quiet">Done</button></form>
                        <p class="hint">{}</p>
                        """,
                        paper.subject(),
                        pass.company(),
                        items(paper),
                        signature
                                .map(given -> given(pass, given))
                                .orElseGet(() -> button(pass, formToken).when(pass.mayAct())),
                        LinkPath.of(pass),
                        Forms.token(formToken),
                        known(pass)));
    }

    private static Html items(Paper paper) {
        return Html.of(
                """
                <table class="paper">
                <tbody>
                {}
                </tbody>
                <tfoot><tr><th scope="row">Total</th><td>{}</td></tr></tfoot>
                </table>
                """,
                Html.lines(paper.items().stream()
                        .map(item ->
                                Html.of("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", item.text(), item.price()))
                        .toList()),
                paper.total());
    }

    private static Html given(DocumentPass pass, Signature signature) {
        return Html.of(
                "<p class=\"notice\" role=\"status\">{} {} this, {}.</p>",
                pass.recipient().isPresent() ? "You have" : "Somebody with this link has",
                pass.paper().kind().done(),
                Times.minute(signature.at()));
    }

    private static Html button(DocumentPass pass, String formToken) {
        return Html.of(
                "<form method=\"post\" action=\"{}/{}\">{}<button>{}</button></form>",
                LinkPath.of(pass),
                pass.purpose(),
                Forms.token(formToken),
                pass.paper().kind().button());
    }

    private static String known(DocumentPass pass) {
        return switch (pass.verified()) {
            case "account" -> "You are signed in with your account, whose address is that of the recipient.";
            case "address" -> "You gave the address at which the link was received.";
            case "mailbox-code" -> "You gave the code that was mailed to the address at which the link was received.";
            default -> "You have the link; nothing else was asked.";
        };
    }
}
