package io.companyaccess.keycloak.secondfactor.mail;

import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.mail.Notice;
import io.companyaccess.keycloak.secondfactor.keycloak.LastFactor;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportAgents;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Mails members of companies, and support agents, when a factor of theirs was set up or removed, in whatever way: a stolen password must not
 * enrol unseen.
 */
public final class FactorNotices implements EventListenerProvider {

    /** What an identity admin removes in the console or by Keycloak's own REST. */
    private static final Pattern CREDENTIAL = Pattern.compile("users/([^/]+)/credentials/[^/]+");

    private final KeycloakSession session;

    public FactorNotices(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_CREDENTIAL) {
            tell(event, "second-factor-enrolled.ftl", "companyAccess.mail.enrolled.subject");
        } else if (event.getType() == EventType.REMOVE_CREDENTIAL) {
            tell(event, "second-factor-removed.ftl", "companyAccess.mail.removed.subject");
            endSessionsWithoutFactor(event);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Matcher path = CREDENTIAL.matcher(Objects.requireNonNullElse(event.getResourcePath(), ""));
        if (event.getOperationType() != OperationType.ACTION || event.getError() != null || !path.matches()) {
            return;
        }
        UserModel user = session.users().getUserById(session.getContext().getRealm(), path.group(1));
        Optional<String> factor = factor(event.getDetails());
        if (user != null && factor.isPresent() && reachesCompanies(user)) {
            new Notice("second-factor-removed.ftl", "companyAccess.mail.removed.subject")
                    .with("factor", factor.get())
                    .sendTo(user, session);
        }
    }

    @Override
    public void close() {}

    private void endSessionsWithoutFactor(Event event) {
        UserModel user = event.getUserId() == null
                ? null
                : session.users().getUserById(session.getContext().getRealm(), event.getUserId());
        if (user != null) {
            LastFactor.removed(session, user);
        }
    }

    private void tell(Event event, String template, String subject) {
        Optional<String> factor = factor(event.getDetails());
        if (factor.isEmpty() || event.getUserId() == null) {
            return;
        }
        UserModel user = session.users().getUserById(session.getContext().getRealm(), event.getUserId());
        if (user == null || !reachesCompanies(user)) {
            return;
        }
        Notice notice = new Notice(template, subject).with("factor", factor.get());
        String demanding = event.getDetails().get("company");
        new Companies(session)
                .of(user).stream()
                        .filter(company -> company.alias().equals(demanding))
                        .findFirst()
                        .ifPresent(company -> notice.with("companyName", company.name()));
        notice.sendTo(user, session);
    }

    private boolean reachesCompanies(UserModel user) {
        return !new Companies(session).of(user).isEmpty()
                || new SupportAgents(session.getContext().getRealm()).include(user);
    }

    private static Optional<String> factor(@Nullable Map<String, String> details) {
        String type = details == null ? null : details.get(Details.CREDENTIAL_TYPE);
        return type == null ? Optional.empty() : SessionFactor.factorOfType(type);
    }
}
