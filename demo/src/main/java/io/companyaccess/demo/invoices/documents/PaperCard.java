package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.Map;
import java.util.TreeMap;

/** One document of the company, with the form that sends it. */
final class PaperCard {

    /** A document can ask for more than its company does, never for less. */
    private static final Map<String, String> CHECKS = new TreeMap<>(Map.of(
            "", "what the company settings say",
            "address", "their e-mail address, at least",
            "mailbox-code", "their e-mail address and a code mailed to it"));

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
                <label for="ask-{}">Recipients are asked for</label>
                <select id="ask-{}" name="check">
                {}
                </select>
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
                field,
                field,
                Html.lines(CHECKS.entrySet().stream()
                        .map(check -> option(check.getKey(), check.getValue(), draft.isFor(paper) ? draft.check() : ""))
                        .toList()),
                paper.name());
    }

    private static Html option(String value, String label, String chosen) {
        return value.equals(chosen)
                ? Html.of("<option value=\"{}\" selected>{}</option>", value, label)
                : Html.of("<option value=\"{}\">{}</option>", value, label);
    }
}
