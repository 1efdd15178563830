package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.Arrays;

/** The part of the settings that says what recipients of document links have to show. */
final class RecipientCheckCard {

    private RecipientCheckCard() {}

    /** @param chosen what the select shows, which need not be saved yet */
    static Html html(CompanySettings settings, RecipientCheck chosen, Session session) {
        var alias = settings.company().alias();
        return Html.of(
                """
                <section class="card" aria-labelledby="links">
                <h2 id="links">Protected document links</h2>
                <p>Your customers get links to single documents. A link that was copied into the wrong message opens
                nothing for whoever cannot show what you ask for here.</p>
                <form method="post" action="/settings/recipient-check">
                {}{}{}
                <label for="check">Whoever opens a link must show</label>
                <select id="check" name="check">
                {}
                </select>
                <button>Save</button>
                </form>
                </section>
                """,
                Forms.token(session),
                Forms.hidden("company", alias),
                Forms.hidden(Forms.BACK, SettingsPath.company(alias).value()),
                Html.lines(Arrays.stream(RecipientCheck.values())
                        .map(check -> option(check, check == chosen))
                        .toList()));
    }

    private static Html option(RecipientCheck check, boolean chosen) {
        return Html.of(
                "<option value=\"{}\"{}>{}</option>",
                check.value(),
                Html.of(" selected").when(chosen),
                check.label());
    }
}
