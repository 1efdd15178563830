package io.companyaccess.keycloak.secondfactor.keycloak;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Lets a required action run where another one, or a step of a flow, is the host: its pages post to the host. */
final class BorrowedContext extends RequiredActionContextResult {

    private final Supplier<LoginFormsProvider> hostForm;
    private final Function<String, URI> hostUrl;

    private BorrowedContext(
            KeycloakSession session,
            AuthenticationSessionModel signIn,
            UserModel user,
            EventBuilder event,
            String actionId,
            Supplier<LoginFormsProvider> hostForm,
            Function<String, URI> hostUrl) {
        super(
                signIn,
                signIn.getRealm(),
                // A builder of its own: the borrowed action must not turn the host's event into another one.
                event.clone().event(EventType.CUSTOM_REQUIRED_ACTION),
                session,
                session.getContext().getHttpRequest(),
                user,
                (RequiredActionFactory)
                        session.getKeycloakSessionFactory().getProviderFactory(RequiredActionProvider.class, actionId));
        this.hostForm = hostForm;
        this.hostUrl = hostUrl;
    }

    /** The guard inside a step of a flow. */
    static BorrowedContext in(AuthenticationFlowContext flow) {
        return new BorrowedContext(
                flow.getSession(),
                flow.getAuthenticationSession(),
                flow.getUser(),
                flow.getEvent(),
                CompanyOtpGuard.ID,
                flow::form,
                flow::getActionUrl);
    }

    /** Another required action inside the one that is running. */
    static BorrowedContext in(RequiredActionContext host, String actionId) {
        return new BorrowedContext(
                host.getSession(),
                host.getAuthenticationSession(),
                host.getUser(),
                host.getEvent(),
                actionId,
                host::form,
                host::getActionUrl);
    }

    @Override
    public LoginFormsProvider form() {
        return hostForm.get();
    }

    @Override
    public URI getActionUrl(String code) {
        return hostUrl.apply(code);
    }
}
