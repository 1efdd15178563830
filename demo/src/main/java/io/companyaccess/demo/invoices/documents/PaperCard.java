package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;

/** One document of the company, with the form that sends it. */
final class PaperCard {

    private PaperCard() {}

    /** @param draft what was typed before and not sent; perhaps for another paper */
    static Html html(String company, Paper paper, Draft draft, Session session) {
        var field = "to-" + paper.reference().replace('/', '-');
        return Html.of(
                """
                <section class="card">
                <h2>{}</h2>
                <p>{}, {}</p>
                <form method="post" action="/documents/send">
                {}{}{}{}
                <label for="{}">Send to</label>
                <input type="email" multiple required id="{}" name="recipients" value="{}" autocomplete="off"
                aria-describedby="hint-{}">
                <p class="hint" id="hint-{}">One address, or several with commas between them.</p>
                <button aria-label="Send {}">Send</button>
                </form>
                </section>
                """,
                paper.name(),
                paper.subject(),
                paper.total(),
                Forms.token(session),
                Forms.hidden("company", company),
                Forms.hidden("document", paper.reference()),
                Forms.hidden("key", Draft.newKey()),
                field,
                field,
                draft.isFor(paper) ? draft.recipients() : "",
                field,
                field,
                paper.name());
    }
}
