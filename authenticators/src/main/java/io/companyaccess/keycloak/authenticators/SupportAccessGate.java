package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.detached.SentBack;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportRequest;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportVisit;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportVisit.Door;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Last step of a sign-in: a support agent who names a company stands before its door, and enters only with the owner's
 * grant.
 *
 * <p>Without the parameter {@code support_company} it lets everybody through; an agent is then an ordinary user.
 */
final class SupportAccessGate implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        SupportRequest request = new SupportRequest(context.getAuthenticationSession());
        if (!request.isThere()) {
            context.success();
        } else if (!request.isAllowed()) {
            SentBack.to(
                    context,
                    "support_access_refused",
                    "This client may not enter companies: it needs the client scope support-access");
        } else {
            show(context, new SupportVisit(context, request), true);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        SupportRequest request = new SupportRequest(context.getAuthenticationSession());
        SupportVisit visit = new SupportVisit(context, request);
        SupportPages pages = new SupportPages(context, visit);
        String choice = pages.choice();
        Door door = visit.door();
        if (choice.equals("cancel")) {
            SentBack.to(context, "rejected_by_user", "The agent did not enter the company");
        } else if (choice.equals("ask") && door == Door.CLOSED) {
            pages.ask();
        } else if (choice.equals("enter") && door == Door.OPEN) {
            enter(context, visit);
        } else {
            show(context, visit, false);
        }
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    private static void enter(AuthenticationFlowContext context, SupportVisit visit) {
        String pending = AuthenticationManager.nextRequiredAction(
                context.getSession(), context.getAuthenticationSession(), context.getHttpRequest(), context.getEvent());
        if (pending != null) {
            // A session beside the normal one has no place for actions such as a new password.
            SentBack.to(
                    context,
                    "support_access_refused",
                    "The agent has something to do at sign-in first: let him sign in without support_company");
            return;
        }
        Optional<WebApplicationException> entered = visit.enter();
        if (entered.isPresent()) {
            throw entered.get();
        }
        show(context, visit, false);
    }

    private static void show(AuthenticationFlowContext context, SupportVisit visit, boolean first) {
        Door door = visit.door();
        if (first && door != Door.OPEN) {
            visit.tellOfRefusal(door);
        }
        SupportPages pages = new SupportPages(context, visit);
        switch (door) {
            case OPEN -> pages.confirm();
            case CLOSED -> pages.closed();
            case UNKNOWN_COMPANY -> pages.refused("unknown-company");
            case NO_AGENT -> pages.refused("no-agent");
            case NO_FACTOR -> pages.refused("no-factor");
        }
    }
}
