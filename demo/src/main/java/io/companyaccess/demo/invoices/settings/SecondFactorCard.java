package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.web.Html;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The part of the settings in which the second factor is switched on and off. */
final class SecondFactorCard {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private SecondFactorCard() {}

    static Html html(CompanySettings settings) {
        return Html.of(
                """
                <section class="card" aria-labelledby="second-factor">
                <h2 id="second-factor">Mandatory second factor</h2>
                <form class="switch" action="/settings/second-factor">
                {}{}
                <span id="switch-label">Everybody in {} needs a second factor to sign in</span>
                <button role="switch" aria-checked="{}" aria-labelledby="switch-label" aria-describedby="switch-state">
                <span class="knob" aria-hidden="true"></span><span aria-hidden="true">{}</span>
                </button>
                </form>
                <p id="switch-state">{}</p>
                {}
                </section>
                """,
                Forms.hidden("company", settings.company().alias()),
                Forms.hidden("to", SecondFactorChange.opposite(settings).to()),
                settings.company().name(),
                settings.required(),
                settings.required() ? "On" : "Off",
                state(settings),
                count(settings));
    }

    private static Html state(CompanySettings settings) {
        if (!settings.required()) {
            return Html.of("A password is enough. Whoever has set up a second factor is asked for it anyway.");
        }
        var change = new SecondFactorChange(
                "required", settings.from().map(LocalDate::toString).orElse(""));
        return Html.of(
                "{} <a href=\"{}\">Change the date</a>",
                settings.from()
                        .map(day -> "Needed from " + day.format(DAY) + ". Until then people are reminded at sign-in.")
                        .orElse("Needed at every sign-in. Whoever has none sets one up on the way."),
                SettingsPath.secondFactor(settings.company().alias(), change).value());
    }

    private static Html count(CompanySettings settings) {
        int ready = settings.people() - settings.withoutSecondFactor();
        return Html.of("""
                <div class="count"><progress value="{}" max="{}" aria-labelledby="count"></progress>
                <span id="count">{}</span></div>
                """, ready, Math.max(1, settings.people()), withoutOne(settings));
    }

    /** A whole sentence on how many people still have to set one up. */
    static String withoutOne(CompanySettings settings) {
        int missing = settings.withoutSecondFactor();
        if (missing == 0) {
            return "All %d people have a second factor.".formatted(settings.people());
        }
        return "%d of %d people %s no second factor yet."
                .formatted(missing, settings.people(), missing == 1 ? "has" : "have");
    }
}
