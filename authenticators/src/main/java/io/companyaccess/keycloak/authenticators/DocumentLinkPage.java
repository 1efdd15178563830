package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page of a document link: the same for links that open and for links that do not exist. */
final class DocumentLinkPage {

    private static final String TEMPLATE = "document-link.ftl";
    private static final String EMAIL = "email";
    private static final String TEXTS = "companyAccess.link.";

    /** More than any address has; the rest of what was typed is not shown again. */
    private static final int SHOWN = 254;

    private final AuthenticationFlowContext context;
    private final RecipientCheck check;

    DocumentLinkPage(AuthenticationFlowContext context, RecipientCheck check) {
        this.context = context;
        this.check = check;
    }

    void show() {
        context.challenge(form().createForm(TEMPLATE));
    }

    /** The address that was typed, when it is one. */
    Optional<RecipientAddress> address() {
        return RecipientAddress.of(typed());
    }

    /** Asks once more, when nothing or no address was typed; that counts as no try. */
    void addressWanted() {
        String what = typed().isBlank() ? "missing" : "malformed";
        context.challenge(form().addError(new FormMessage(EMAIL, TEXTS + "address." + what))
                .createForm(TEMPLATE));
    }

    /** The one answer to all that does not open. */
    void refused() {
        String text = check == RecipientCheck.OFF ? "refused.off" : "refused";
        context.challenge(form().setError(TEXTS + text).createForm(TEMPLATE));
    }

    void tooMany() {
        Response page = form().setError(TEXTS + "tooMany").createForm(TEMPLATE);
        context.challenge(Response.fromResponse(page)
                .status(Response.Status.TOO_MANY_REQUESTS)
                .build());
    }

    private LoginFormsProvider form() {
        String typed = typed();
        return context.form()
                .setAttribute("linkCheck", check.word())
                .setAttribute("typedEmail", typed.substring(0, Math.min(typed.length(), SHOWN)));
    }

    private String typed() {
        return Objects.requireNonNullElse(
                context.getHttpRequest().getDecodedFormParameters().getFirst(EMAIL), "");
    }
}
