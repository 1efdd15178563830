package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;

/** Says what will happen before the second factor is switched on or off for a whole company. */
final class ConfirmPage {

    private ConfirmPage() {}

    static Html html(CompanySettings settings, SecondFactorChange change, Session session) {
        var name = settings.company().name();
        var content = Html.of(
                """
                <section class="card" aria-labelledby="consequences">
                <h2 id="consequences">What will happen</h2>
                {}
                <form method="post" action="/settings/second-factor">
                {}{}{}{}
                {}
                <p class="actions"><button>{}</button><a href="{}">Cancel</a></p>
                </form>
                </section>
                """,
                change.on() ? on(settings) : off(),
                Forms.token(session),
                Forms.hidden("company", settings.company().alias()),
                Forms.hidden("to", change.to()),
                Forms.hidden(
                        Forms.BACK,
                        SettingsPath.secondFactor(settings.company().alias(), change)
                                .value()),
                date(change).when(change.on()),
                button(settings, change),
                SettingsPath.company(settings.company().alias()).value());
        var title =
                change.on() ? "A second factor for everybody in " + name + "?" : "No second factor in " + name + "?";
        return Layout.page(title, session, content);
    }

    private static String button(CompanySettings settings, SecondFactorChange change) {
        if (!change.on()) {
            return "Switch off";
        }
        return settings.required() ? "Save the date" : "Switch on";
    }

    private static Html on(CompanySettings settings) {
        return Html.of(
                """
                <ul>
                <li>{} Whoever has none sets one up at the next sign-in, with an authenticator app or a passkey.
                That takes about two minutes.</li>
                {}
                <li>Whoever is signed in now is asked within minutes, when the app renews the sign-in.</li>
                <li>Nobody is asked more than once per sign-in.</li>
                <li>You can switch it off again at any time; you will then be asked for your own second factor.</li>
                </ul>
                """,
                SecondFactorCard.withoutOne(settings),
                Html.of("<li>External people, such as your accountant, are asked too.</li>")
                        .when(settings.externals() > 0));
    }

    private static Html off() {
        return Html.of("""
                <ul>
                <li>A password alone will be enough to reach your company's data, for everybody and at once.</li>
                <li>Whoever has set up a second factor keeps it and is asked for it as before.</li>
                <li>Other companies of the same people are not touched.</li>
                </ul>
                """);
    }

    private static Html date(SecondFactorChange change) {
        return Html.of("""
                <label for="from">Needed from <span class="hint">(optional)</span></label>
                <input id="from" name="from" type="date" value="{}" aria-describedby="from-hint">
                <p class="hint" id="from-hint">Until that day people are reminded at sign-in and can put it off.
                Leave it empty to begin now.</p>
                """, change.from());
    }
}
