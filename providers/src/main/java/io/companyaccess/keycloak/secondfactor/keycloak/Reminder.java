package io.companyaccess.keycloak.secondfactor.keycloak;

import io.companyaccess.keycloak.company.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Tells, at a fresh sign-in, that a company will require a second factor soon; can be put off until the next one.
 *
 * <p>Only where a page can be shown: a sign-in without an address to return to is a grant of an app.
 */
final class Reminder {

    private static final String CHOICE = "choice";
    private static final String ANSWERED = "company-access.reminder";

    private final RequiredActionContext action;

    Reminder(RequiredActionContext action) {
        this.action = action;
    }

    /** Whether there is something to tell that was not put off yet. */
    boolean due() {
        AuthenticationSessionModel signIn = action.getAuthenticationSession();
        return signIn.getRedirectUri() != null
                && !"later".equals(signIn.getAuthNote(ANSWERED))
                && company().isPresent();
    }

    void challenge() {
        if (setsUpNow()) {
            enrolment().challenge();
            return;
        }
        Company company = company().orElseThrow();
        LocalDate from = Objects.requireNonNull(company.policy().secondFactorFrom());
        Locale locale = action.getSession().getContext().resolveLocale(action.getUser());
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(Time.currentTimeMillis()), ZoneOffset.UTC);
        action.challenge(action.form()
                .setAttribute("companyName", company.name())
                .setAttribute(
                        "requiredFrom",
                        from.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale)))
                .setAttribute("daysLeft", ChronoUnit.DAYS.between(today, from))
                .createForm("company-second-factor-reminder.ftl"));
    }

    void process() {
        String choice = action.getHttpRequest().getDecodedFormParameters().getFirst(CHOICE);
        if (choice != null) {
            action.getAuthenticationSession().setAuthNote(ANSWERED, choice.equals("now") ? "now" : "later");
            if (choice.equals("now")) {
                enrolment().challenge();
            } else {
                action.success();
            }
        } else if (setsUpNow()) {
            enrolment().process();
        } else {
            challenge();
        }
    }

    private boolean setsUpNow() {
        return "now".equals(action.getAuthenticationSession().getAuthNote(ANSWERED));
    }

    private Enrolment enrolment() {
        return new Enrolment(action, company().orElse(null));
    }

    private Optional<Company> company() {
        return CompanyOtpGuard.question(action).reminder();
    }
}
