package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.Times;
import io.companyaccess.demo.invoices.settings.SupportState.Asked;
import io.companyaccess.demo.invoices.settings.SupportState.Grant;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the settings that opens the company to the vendor's support, closes it, and answers who asks. */
final class SupportCard {

    private static final Map<String, String> DURATIONS = new LinkedHashMap<>();

    static {
        DURATIONS.put("PT8H", "8 hours");
        DURATIONS.put("PT24H", "24 hours");
        DURATIONS.put("P7D", "7 days");
        DURATIONS.put("until-closed", "until I close it");
    }

    private SupportCard() {}

    /**
     * Puts the parts together.
     *
     * @param reason what was typed before and not sent
     * @param duration as above
     */
    static Html html(
            String alias, SupportState state, List<SupportLine> log, String reason, String duration, Session session) {
        var form = Html.of(
                "{}{}{}",
                Forms.token(session),
                Forms.hidden("company", alias),
                Forms.hidden(Forms.BACK, SettingsPath.company(alias).value()));
        return Html.of(
                """
                <section class="card" aria-labelledby="support">
                <h2 id="support">Support access</h2>
                {}
                {}
                {}
                </section>
                """,
                Html.lines(state.requests().stream()
                        .map(asked -> request(asked, form))
                        .toList()),
                state.grant().map(grant -> open(grant, form)).orElseGet(() -> closed(reason, duration, form)),
                log(log).when(!log.isEmpty()));
    }

    private static Html open(Grant grant, Html form) {
        return Html.of(
                """
                <p><strong>Open</strong> {}, by {}: {}</p>
                <form method="post" action="/settings/support">{}{}<button>Close now</button></form>
                """,
                grant.endsAt()
                        .map(end -> Html.of("until {}", Times.minute(end)))
                        .orElse(Html.of("until an owner closes it")),
                grant.openedBy(),
                grant.reason(),
                form,
                Forms.hidden("open", "no"));
    }

    private static Html closed(String reason, String duration, Html form) {
        return Html.of(
                """
                <p><strong>Closed.</strong> Nobody from the vendor's support can enter your company.</p>
                <form method="post" action="/settings/support">
                {}{}
                <label for="reason">Reason</label>
                <input id="reason" type="text" name="reason" value="{}" required maxlength="500" autocomplete="off"
                aria-describedby="reason-hint">
                <p class="hint" id="reason-hint">Support and the other owners read it.</p>
                <label for="duration">Open for</label>
                <select id="duration" name="duration">
                {}
                </select>
                <button>Open to support</button>
                </form>
                """,
                form,
                Forms.hidden("open", "yes"),
                reason,
                Html.lines(DURATIONS.entrySet().stream()
                        .map(each -> Html.of(
                                "<option value=\"{}\"{}>{}</option>",
                                each.getKey(),
                                Html.of(" selected").when(each.getKey().equals(duration)),
                                each.getValue()))
                        .toList()));
    }

    private static Html request(Asked asked, Html form) {
        return Html.of(
                """
                <p>{} from support asks for access: {}{} (you can answer until {})</p>
                <form class="actions" method="post" action="/settings/support/request">
                {}{}
                <button name="decision" value="approve">Let {} in</button>
                <button name="decision" value="deny" class="quiet">Deny</button>
                </form>
                """,
                asked.agent(),
                asked.reason(),
                Html.of(", ticket {}", asked.ticket()).when(!asked.ticket().isEmpty()),
                Times.minute(asked.expiresAt()),
                form,
                Forms.hidden("request", asked.id()),
                asked.agent());
    }

    private static Html log(List<SupportLine> log) {
        return Html.of(
                """
                <details>
                <summary>What happened</summary>
                <table class="log">
                <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Who</th></tr></thead>
                <tbody>
                {}
                </tbody>
                </table>
                </details>
                """,
                Html.lines(log.stream()
                        .map(line -> Html.of(
                                "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
                                Times.minute(line.at()),
                                line.what(),
                                line.by()))
                        .toList()));
    }
}
