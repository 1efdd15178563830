package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.detached.SentBack;
import io.companyaccess.keycloak.documentlink.guest.LinkVisit;
import io.companyaccess.keycloak.documentlink.keycloak.LinkRequest;
import io.companyaccess.keycloak.documentlink.token.OpenedLink;
import jakarta.ws.rs.HttpMethod;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * First alternative of a sign-in: whoever comes with a document link opens that document, and nothing else.
 *
 * <p>Without the parameter {@code document_link} it steps aside. It changes nothing before the recipient has sent a form,
 * so that mail scanners and previews may look at the page as often as they like.
 */
final class DocumentLinkRecipient implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        LinkRequest request = new LinkRequest(context.getAuthenticationSession());
        LinkVisit visit = new LinkVisit(context, request);
        if (!request.isThere()) {
            OpenedLink.forgetEarlier(context.getAuthenticationSession());
            context.attempted();
        } else if (!mayOpen(request, visit)) {
            sendBack(context);
        } else if (visit.isRecipientSignedIn()) {
            // Keycloak's own cookie step comes next and signs him in as himself.
            context.attempted();
        } else {
            new LinkSteps(context, visit).show();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        LinkRequest request = new LinkRequest(context.getAuthenticationSession());
        if (!request.isThere()) {
            context.attempted();
            return;
        }
        LinkVisit visit = new LinkVisit(context, request);
        if (!mayOpen(request, visit)) {
            // An admin has taken the scope, or the guests' storage, away since the page was shown.
            sendBack(context);
            return;
        }
        LinkSteps steps = new LinkSteps(context, visit);
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            steps.act();
        } else {
            // Keycloak comes here for a GET of the form's address too, which a scanner may send.
            steps.show();
        }
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}

    private static void sendBack(AuthenticationFlowContext context) {
        SentBack.to(
                context,
                "document_link_refused",
                "This client may not open document links: it needs the client scope document-links");
    }

    private static boolean mayOpen(LinkRequest request, LinkVisit visit) {
        return request.isAllowed() && visit.guestsAreSetUp();
    }
}
