package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.Message;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.invoices.signin.SignIn;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Answer;
import java.util.Optional;
import net.minidev.json.JSONObject;

/** Changes the settings of companies; what is refused is told on the form that was posted, filled in as it was. */
public final class SettingsChanges {

    private final CompanyAccessApi api;
    private final SignIn signIn;

    public SettingsChanges(CompanyAccessApi api, SignIn signIn) {
        this.api = api;
        this.signIn = signIn;
    }

    public Answer secondFactor(Visit visit) {
        var change = SecondFactorChange.posted(visit.request());
        var form = SettingsPath.secondFactor(alias(visit), change);
        return change(visit, form, change.done(), () -> api.changePolicy(visit.user(), alias(visit), change.json()));
    }

    public Answer recipientCheck(Visit visit) {
        var check = RecipientCheck.of(visit.request().form("check").orElse(""));
        var json = new JSONObject().appendField("linkRecipientCheck", check.value());
        return change(
                visit,
                SettingsPath.recipientCheck(alias(visit), check),
                "Saved: links ask for this from now on.",
                () -> api.changePolicy(visit.user(), alias(visit), json));
    }

    public Answer person(Visit visit) {
        var change = PersonChange.posted(visit.request());
        return change(
                visit,
                SettingsPath.company(alias(visit)),
                "Saved.",
                () -> api.changePerson(visit.user(), alias(visit), change.id(), change.json()));
    }

    public Answer support(Visit visit) {
        if (visit.request().form("open").filter("yes"::equals).isEmpty()) {
            return change(
                    visit,
                    SettingsPath.company(alias(visit)),
                    "Closed. Nobody from support is in any more.",
                    () -> api.changeSupport(visit.user(), alias(visit), new JSONObject().appendField("open", false)));
        }
        var reason = visit.request().form("reason").orElse("");
        var duration = visit.request().form("duration").orElse("");
        var json = new JSONObject()
                .appendField("open", true)
                .appendField("reason", reason)
                .appendField("duration", duration);
        return change(
                visit,
                SettingsPath.support(alias(visit), reason, duration),
                "Open to support.",
                () -> api.changeSupport(visit.user(), alias(visit), json));
    }

    public Answer decide(Visit visit) {
        var decision = visit.request().form("decision").orElse("");
        var request = visit.request().form("request").orElse("");
        return change(
                visit,
                SettingsPath.company(alias(visit)),
                decision.equals("approve") ? "Open to support." : "Denied.",
                () -> api.decide(visit.user(), alias(visit), request, decision));
    }

    /** Sends the browser to prove who sits before it, and back to the form. */
    public Answer prove(Visit visit) throws SignInRefused {
        var form = visit.request().form(Forms.BACK).flatMap(LocalPath::of).orElse(SettingsPath.CHOICE);
        return Answer.seeOther(signIn.start(visit.session(), form, Optional.of(Proof.ACTION)));
    }

    private static Answer change(Visit visit, LocalPath form, String done, Call call) {
        try {
            call.send();
            visit.session().say(Message.done(done));
            return Answer.seeOther(SettingsPath.company(alias(visit)).uri());
        } catch (ApiRefusal refusal) {
            visit.session().say(ProblemBox.html(SettingsProblem.of(refusal), visit.session(), form));
            return Answer.seeOther(form.uri());
        }
    }

    private static String alias(Visit visit) {
        return visit.request().form("company").orElse("");
    }

    private interface Call {
        void send() throws ApiRefusal;
    }
}
