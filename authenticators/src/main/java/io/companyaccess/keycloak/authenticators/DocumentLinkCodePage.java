package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.documentlink.Delivery;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page that waits for the code that was mailed: the same for addresses to which none was. */
final class DocumentLinkCodePage {

    private static final String TEMPLATE = "document-link-code.ftl";
    private static final String TEXTS = "companyAccess.link.";
    private static final String STATUS = "codeStatus";

    private final AuthenticationFlowContext context;
    private final String address;
    private final boolean mailsAreDown;

    /**
     * @param address as it was typed
     * @param mailsAreDown whether no codes are mailed at the moment, whoever asks
     */
    DocumentLinkCodePage(AuthenticationFlowContext context, String address, boolean mailsAreDown) {
        this.context = context;
        this.address = address;
        this.mailsAreDown = mailsAreDown;
    }

    /** Looked at again. */
    void show() {
        context.challenge(form(Delivery.ON_ITS_WAY).createForm(TEMPLATE));
    }

    /** After a wish for a mail. */
    void asked(Delivery delivery) {
        context.challenge(form(delivery).createForm(TEMPLATE));
    }

    /** The same, to a network from which too many tries come. */
    void askedTooOften(Delivery delivery) {
        tooMany(form(delivery));
    }

    /** Asks once more, when nothing or no code was typed; that counts as no try. */
    void codeWanted() {
        String what = new LinkForm(context).code().isBlank() ? "missing" : "malformed";
        error(what);
    }

    /** The one answer to all codes that do not open. */
    void refused() {
        error("wrong");
    }

    /** The same, to a network from which too many tries come. */
    void refusedTooOften() {
        tooMany(form(Delivery.ON_ITS_WAY));
    }

    private void error(String what) {
        context.challenge(form(Delivery.ON_ITS_WAY)
                .addError(new FormMessage(LinkForm.CODE, TEXTS + "code." + what))
                .createForm(TEMPLATE));
    }

    private void tooMany(LoginFormsProvider form) {
        Response page = form.setError(TEXTS + "tooMany").createForm(TEMPLATE);
        context.challenge(Response.fromResponse(page)
                .status(Response.Status.TOO_MANY_REQUESTS)
                .build());
    }

    private LoginFormsProvider form(Delivery delivery) {
        String status =
                mailsAreDown ? "down" : delivery.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return context.form().setAttribute("linkAddress", address).setAttribute(STATUS, status);
    }
}
