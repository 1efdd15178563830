package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.invoices.signin.SignedIn;
import java.time.Instant;
import java.util.UUID;

/** One recipient who has one document open in one browser. */
final class DocumentSession {

    private final String id = UUID.randomUUID().toString();
    private final String formToken = UUID.randomUUID().toString();
    private final DocumentPass pass;
    private SignedIn recipient;
    private Instant lastUsed = Instant.now();

    DocumentSession(DocumentPass pass, SignedIn recipient) {
        this.pass = pass;
        this.recipient = recipient;
    }

    /** The value of the cookie. */
    String id() {
        return id;
    }

    String formToken() {
        return formToken;
    }

    DocumentPass pass() {
        return pass;
    }

    synchronized SignedIn recipient() {
        return recipient;
    }

    /** Asks the identity server when its last word is about to end, which is after five minutes at most. */
    synchronized void lookIn(SideSignIn opening) throws SignInRefused {
        if (recipient.nearsItsEnd(Instant.now())) {
            askAgain(opening);
        }
    }

    /**
     * Asks it now: before something is signed, an answer of some minutes ago is too old.
     *
     * @throws SignInRefused also when the recipient has an account with which he opened another document since
     */
    synchronized void askAgain(SideSignIn opening) throws SignInRefused {
        var fresh = opening.askAgain(recipient);
        if (!DocumentPass.of(fresh).equals(pass)) {
            throw new SignInRefused(SignInProblem.OTHER_DOCUMENT, null);
        }
        recipient = fresh;
    }

    synchronized Instant lastUsed() {
        return lastUsed;
    }

    synchronized void used(Instant now) {
        lastUsed = now;
    }
}
