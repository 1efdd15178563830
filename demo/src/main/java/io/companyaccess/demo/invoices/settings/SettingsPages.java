package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.invoices.page.Page;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Html;
import java.util.List;

/** Shows the settings of companies; nothing here changes anything. */
public final class SettingsPages {

    private final CompanyAccessApi api;

    public SettingsPages(CompanyAccessApi api) {
        this.api = api;
    }

    /** The company to go on with; where there is one only, no choice is offered. */
    public Answer choice(Visit visit) {
        try {
            var companies = api.companies(visit.user());
            return companies.size() == 1
                    ? Answer.seeOther(
                            SettingsPath.company(companies.get(0).alias()).uri())
                    : Answer.page(200, ChoicePage.html(companies, visit.session()));
        } catch (ApiRefusal refusal) {
            return problem(visit, notThere(refusal) ? SettingsProblem.notOffered() : SettingsProblem.of(refusal));
        }
    }

    public Answer company(Visit visit) throws Exception {
        return orProblem(visit, asked -> {
            var settings = api.company(asked.user(), alias(asked));
            var check = asked.request().query("check").map(RecipientCheck::of).orElse(settings.recipientCheck());
            return Answer.page(200, CompanyPage.html(settings, check, support(asked), people(asked), asked.session()));
        });
    }

    /** What will happen when the second factor is switched. */
    public Answer secondFactor(Visit visit) throws Exception {
        return orProblem(visit, asked -> {
            var settings = api.company(asked.user(), alias(asked));
            var change = SecondFactorChange.asked(asked.request());
            return Answer.page(200, ConfirmPage.html(settings, change, asked.session()));
        });
    }

    private Html support(Visit visit) throws ApiRefusal {
        return SupportCard.html(
                alias(visit),
                api.support(visit.user(), alias(visit)),
                api.supportLog(visit.user(), alias(visit)),
                visit.request().query("reason").orElse(""),
                visit.request().query("duration").orElse("PT24H"),
                visit.session());
    }

    /** A server that does not list people yet still has settings worth showing. */
    private List<Person> people(Visit visit) throws ApiRefusal {
        try {
            return api.people(visit.user(), alias(visit));
        } catch (ApiRefusal refusal) {
            if (notThere(refusal)) {
                return List.of();
            }
            throw refusal;
        }
    }

    private static Answer orProblem(Visit visit, Page page) throws Exception {
        try {
            return page.answer(visit);
        } catch (ApiRefusal refusal) {
            return problem(visit, SettingsProblem.of(refusal));
        }
    }

    private static Answer problem(Visit visit, SettingsProblem problem) {
        var content = Html.of("""
                <p class="lead">{}</p>
                <p><a class="button" href="/">To the overview</a></p>
                """, problem.explanation());
        return Answer.page(problem.status(), Layout.page(problem.title(), visit.session(), content));
    }

    /** Keycloak answers 405 to a path of an extension that knows other paths only. */
    private static boolean notThere(ApiRefusal refusal) {
        return refusal.status() == 404 || refusal.status() == 405;
    }

    private static String alias(Visit visit) {
        return visit.request().query("company").orElse("");
    }
}
