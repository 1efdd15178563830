package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.company.RecipientCheck;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page of a document link: the same for links that open and for links that do not exist. */
final class DocumentLinkPage {

    private static final String TEMPLATE = "document-link.ftl";
    private static final String TEXTS = "companyAccess.link.";

    /** More than any address has; the rest of what was typed is not shown again. */
    private static final int SHOWN = 254;

    private final AuthenticationFlowContext context;
    private final RecipientCheck check;
    private final boolean mailsAreDown;

    /** @param mailsAreDown whether no codes are mailed at the moment, whoever asks */
    DocumentLinkPage(AuthenticationFlowContext context, RecipientCheck check, boolean mailsAreDown) {
        this.context = context;
        this.check = check;
        this.mailsAreDown = mailsAreDown;
    }

    void show() {
        context.challenge(form().createForm(TEMPLATE));
    }

    /** Asks once more, when nothing or no address was typed; that counts as no try. */
    void addressWanted() {
        String what = new LinkForm(context).email().isBlank() ? "missing" : "malformed";
        context.challenge(form().addError(new FormMessage(LinkForm.EMAIL, TEXTS + "address." + what))
                .createForm(TEMPLATE));
    }

    /** The one answer to all that does not open. */
    void refused() {
        String text = check == RecipientCheck.OFF ? "refused.off" : "refused";
        context.challenge(form().setError(TEXTS + text).createForm(TEMPLATE));
    }

    /** No mailed code is right any more; with the address comes a new one. */
    void codeIsOver() {
        context.challenge(form().setError(TEXTS + "code.over").createForm(TEMPLATE));
    }

    void tooMany() {
        Response page = form().setError(TEXTS + "tooMany").createForm(TEMPLATE);
        context.challenge(Response.fromResponse(page)
                .status(Response.Status.TOO_MANY_REQUESTS)
                .build());
    }

    private LoginFormsProvider form() {
        String typed = new LinkForm(context).email();
        return context.form()
                .setAttribute("linkCheck", check.word())
                .setAttribute("mailsAreDown", mailsAreDown)
                .setAttribute("typedEmail", typed.substring(0, Math.min(typed.length(), SHOWN)));
    }
}
