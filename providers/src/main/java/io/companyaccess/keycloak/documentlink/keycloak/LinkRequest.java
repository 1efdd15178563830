package io.companyaccess.keycloak.documentlink.keycloak;

import io.companyaccess.keycloak.detached.BoundParameter;
import io.companyaccess.keycloak.documentlink.LinkCode;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The parameter {@code document_link} of an authorization request. */
public final class LinkRequest {

    private static final String NAME = "document_link";

    private final BoundParameter parameter;

    public LinkRequest(AuthenticationSessionModel signIn) {
        this.parameter = new BoundParameter(signIn, NAME, "document-links");
    }

    /** Whether the request has the parameter at all. */
    public boolean isThere() {
        return parameter.value().isPresent();
    }

    /** The code; of a parameter that has not the form of one, a code that no link has. */
    public LinkCode code() {
        String text = parameter.value().orElse("");
        return LinkCode.of(text).orElseGet(() -> LinkCode.insteadOf(text));
    }

    /** Whether this app may ask for a document link, at this sign-in. */
    public boolean isAllowed() {
        return parameter.isAllowed();
    }

    /** Forgets the code before Keycloak keeps the request's parameters with the session. */
    public void forget() {
        parameter.forget();
    }

    /** Takes the code out of a session that was made by a flow without our step, which let it through unread. */
    public static void forget(AuthenticatedClientSessionModel app) {
        BoundParameter.forget(app, NAME);
    }
}
