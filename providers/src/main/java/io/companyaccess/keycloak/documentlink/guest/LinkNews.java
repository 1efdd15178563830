package io.companyaccess.keycloak.documentlink.guest;

import io.companyaccess.keycloak.documentlink.Attempt;
import io.companyaccess.keycloak.documentlink.Delivery;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import io.companyaccess.keycloak.documentlink.keycloak.OpenLinks;
import io.companyaccess.keycloak.documentlink.mail.CodeMails;
import io.companyaccess.keycloak.documentlink.mail.RefusalAlert;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.OrganizationModel;

/** Who hears of an attempt: the app by an event, the recipient and the company by mail; the page tells none of it. */
final class LinkNews {

    private static final Logger LOG = Logger.getLogger(LinkNews.class);

    private final AuthenticationFlowContext context;
    private final OpenLinks links;

    LinkNews(AuthenticationFlowContext context, OpenLinks links) {
        this.context = context;
        this.links = links;
    }

    /** Of an attempt that has not opened the link: one event, whatever came of it. */
    void tell(Attempt attempt, Instant now) {
        if (attempt.opening() instanceof Refused refused) {
            describe(context.getEvent(), refused.link()).error(refused.reason().error());
            alert(attempt, refused.link(), now);
        } else if (attempt.opening() instanceof CodeAsked asked) {
            tell(asked, attempt.delivery());
            mail(attempt, asked.link());
            alert(attempt, asked.link(), now);
        }
    }

    /** Names the link in the event of this request. */
    void describe(@Nullable DocumentLink link) {
        describe(context.getEvent(), link);
    }

    private void tell(CodeAsked asked, @Nullable Delivery delivery) {
        if (asked.reason() == null) {
            String how = String.valueOf(delivery).toLowerCase(Locale.ROOT);
            describe(context.getEvent().clone().event(EventType.SEND_VERIFY_EMAIL), asked.link())
                    .detail("delivery", how)
                    // As Keycloak does with errors by itself: the event of a recipient costs what that of another does.
                    .storeImmediately(true)
                    .success();
            // Keycloak logs errors and no successes, and a line takes time that would tell who is a recipient.
            LOG.infof(
                    "A code was asked for, realmId=\"%s\", client=\"%s\", document_link_id=\"%s\", delivery=\"%s\"",
                    context.getRealm().getId(),
                    context.getAuthenticationSession().getClient().getId(),
                    asked.link() == null ? "" : asked.link().id(),
                    how);
        } else {
            describe(context.getEvent(), asked.link()).error(asked.reason().error());
        }
    }

    private void mail(Attempt attempt, @Nullable DocumentLink link) {
        if (attempt.order() != null) {
            Optional<String> sender =
                    Optional.ofNullable(link).flatMap(links::companyOf).map(OrganizationModel::getName);
            new CodeMails(context.getSession()).send(attempt.order(), sender.orElse(""));
        }
    }

    private void alert(Attempt attempt, @Nullable DocumentLink link, Instant now) {
        if (attempt.repeated() && link != null) {
            new RefusalAlert(context.getSession()).raise(link, now);
        }
    }

    private EventBuilder describe(EventBuilder event, @Nullable DocumentLink link) {
        if (link == null) {
            links.companyOfNoLink();
        } else {
            event.detail("document_link_id", link.id());
            links.companyOf(link).ifPresent(company -> event.detail("company", company.getAlias()));
        }
        return event;
    }
}
