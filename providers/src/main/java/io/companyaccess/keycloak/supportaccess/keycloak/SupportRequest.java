package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.detached.BoundParameter;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The parameter {@code support_company} of an authorization request. */
public final class SupportRequest {

    private final AuthenticationSessionModel signIn;
    private final BoundParameter parameter;

    public SupportRequest(AuthenticationSessionModel signIn) {
        this.signIn = signIn;
        this.parameter = new BoundParameter(signIn, "support_company", "support-access");
    }

    /** Whether the request has the parameter at all. */
    public boolean isThere() {
        return parameter.value().isPresent();
    }

    /** Id or alias of the company, as the app sent it. */
    public String company() {
        return parameter.value().orElseThrow();
    }

    /** Whether this app may send agents into companies, at this sign-in. */
    public boolean isAllowed() {
        return parameter.isAllowed();
    }

    /** Forgets the company before Keycloak keeps the request's parameters with the session. */
    public void forget() {
        parameter.forget();
    }

    /** Whether the user wants to enter a company as agent, for which he has to show a second factor. */
    public boolean needsFactorOf(UserModel user) {
        return isThere() && isAllowed() && new SupportAgents(signIn.getRealm()).include(user);
    }
}
