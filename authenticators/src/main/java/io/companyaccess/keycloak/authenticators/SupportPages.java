package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import io.companyaccess.keycloak.supportaccess.OneLine;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportVisit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The pages at the door of a company. */
final class SupportPages {

    private static final String TEXTS = "companyAccess.support.";

    private final AuthenticationFlowContext context;
    private final SupportVisit visit;

    SupportPages(AuthenticationFlowContext context, SupportVisit visit) {
        this.context = context;
        this.visit = visit;
    }

    /** Which button was pressed; empty for none. */
    String choice() {
        return sent("choice");
    }

    void confirm() {
        SupportGrant grant = visit.grant().orElseThrow();
        LoginFormsProvider form = form().setAttribute("reason", grant.reason());
        if (grant.endsAt() != null) {
            form.setAttribute("endsAt", moment(grant.endsAt()));
        }
        context.challenge(form.createForm("support-access-confirm.ftl"));
    }

    void closed() {
        context.challenge(closedForm().createForm("support-access-closed.ftl"));
    }

    /** Takes what the agent has asked, or says what is missing. */
    void ask() {
        Optional<String> reason = OneLine.of(sent("reason"), OneLine.SHORTEST_OF_AGENT, OneLine.LONGEST_REASON);
        Optional<String> ticket = OneLine.of(sent("ticket"), 0, OneLine.LONGEST_TICKET);
        Optional<GrantPeriod> period = GrantPeriod.of(sent("duration").isEmpty() ? null : sent("duration"));
        if (reason.isEmpty()
                || ticket.isEmpty()
                || period.isEmpty()
                || visit.pending().isPresent()) {
            LoginFormsProvider form = closedForm();
            if (reason.isEmpty()) {
                boolean isLong = sent("reason").strip().length() > OneLine.SHORTEST_OF_AGENT;
                form.addError(new FormMessage("reason", TEXTS + (isLong ? "reason.long" : "reason.short")));
            }
            if (ticket.isEmpty()) {
                form.addError(new FormMessage("ticket", TEXTS + "ticket.long"));
            }
            context.challenge(form.createForm("support-access-closed.ftl"));
            return;
        }
        try {
            visit.ask(reason.get(), ticket.get().isEmpty() ? null : ticket.get(), period.get());
            context.challenge(form().createForm("support-access-asked.ftl"));
        } catch (SupportRefusal askedMeanwhile) {
            closed();
        }
    }

    /** @param what {@code unknown-company}, {@code no-agent} or {@code no-factor} */
    void refused(String what) {
        context.challenge(context.form().setAttribute("refusal", what).createForm("support-access-refused.ftl"));
    }

    private LoginFormsProvider closedForm() {
        LoginFormsProvider form = form().setAttribute("typedReason", sent("reason"))
                .setAttribute("typedTicket", sent("ticket"))
                .setAttribute("typedDuration", sent("duration"));
        visit.pending()
                .ifPresent(request ->
                        form.setAttribute("pending", true).setAttribute("pendingSince", moment(request.createdAt())));
        return form;
    }

    private LoginFormsProvider form() {
        return context.form().setAttribute("companyName", visit.company().getName());
    }

    // In the agent's language; UTC, because the server does not know where he is.
    private String moment(Instant instant) {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    private String sent(String field) {
        return Objects.requireNonNullElse(
                context.getHttpRequest().getDecodedFormParameters().getFirst(field), "");
    }
}
