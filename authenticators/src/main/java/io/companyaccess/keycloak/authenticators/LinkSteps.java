package io.companyaccess.keycloak.authenticators;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.Attempt;
import io.companyaccess.keycloak.documentlink.MailCode;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import io.companyaccess.keycloak.documentlink.guest.LinkVisit;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/** The way to a document: a button, or an address, and after that perhaps a mailed code. */
final class LinkSteps {

    private final AuthenticationFlowContext context;
    private final LinkVisit visit;
    private final RecipientCheck check;

    LinkSteps(AuthenticationFlowContext context, LinkVisit visit) {
        this.context = context;
        this.visit = visit;
        this.check = visit.check();
    }

    /** Shows where the visitor is; changes nothing. */
    void show() {
        if (check == RecipientCheck.MAILBOX_CODE) {
            visit.lookAheadToMails();
        }
        visit.addressInMind()
                .ifPresentOrElse(
                        address -> codePage(address).show(), () -> addressPage().show());
    }

    /** Does what was posted. */
    void act() {
        LinkForm form = new LinkForm(context);
        Optional<String> waiting = visit.addressInMind().filter(address -> !form.hasEmail());
        if (visit.floods()) {
            addressPage().tooMany();
        } else if (waiting.isPresent() && form.wantsOtherAddress()) {
            visit.forgetAddress();
            addressPage().show();
        } else if (waiting.isPresent() && !form.wantsNewCode()) {
            tryCode(waiting.get(), form.code());
        } else {
            tryAddress(waiting.orElseGet(form::email));
        }
    }

    private void tryAddress(String typed) {
        Optional<RecipientAddress> address =
                check == RecipientCheck.OFF ? Optional.empty() : RecipientAddress.of(typed);
        if (check != RecipientCheck.OFF && address.isEmpty()) {
            addressPage().addressWanted();
            return;
        }
        Attempt attempt = tried(visit.byAddress(address));
        if (attempt.opening() instanceof CodeAsked && attempt.delivery() != null) {
            visit.keepInMind(typed.strip());
            DocumentLinkCodePage page = codePage(typed.strip());
            if (visit.wasRefusedTooOften()) {
                page.askedTooOften(attempt.delivery());
            } else {
                page.asked(attempt.delivery());
            }
            return;
        }
        visit.forgetAddress();
        if (visit.wasRefusedTooOften()) {
            addressPage().tooMany();
        } else {
            addressPage().refused();
        }
    }

    private void tryCode(String address, String typed) {
        Optional<MailCode> code = MailCode.of(typed);
        if (code.isEmpty()) {
            codePage(address).codeWanted();
            return;
        }
        Attempt attempt = tried(visit.byCode(code.get()));
        if (attempt.codeIsOver()) {
            visit.forgetAddress();
            addressPage().codeIsOver();
        } else if (visit.wasRefusedTooOften()) {
            codePage(address).refusedTooOften();
        } else {
            codePage(address).refused();
        }
    }

    private Attempt tried(Attempt attempt) {
        if (attempt.opening() instanceof Opened opened) {
            throw visit.letIn(opened);
        }
        visit.tellOf(attempt);
        return attempt;
    }

    private DocumentLinkPage addressPage() {
        return new DocumentLinkPage(context, check, check == RecipientCheck.MAILBOX_CODE && visit.mailsAreDown());
    }

    private DocumentLinkCodePage codePage(String address) {
        return new DocumentLinkCodePage(context, address, visit.mailsAreDown());
    }
}
