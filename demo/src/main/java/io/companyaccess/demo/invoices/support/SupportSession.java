package io.companyaccess.demo.invoices.support;

import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.invoices.signin.SignedIn;
import java.time.Instant;
import java.util.UUID;

/** One agent inside one company, in one browser. */
final class SupportSession {

    private final String id = UUID.randomUUID().toString();
    private final String formToken = UUID.randomUUID().toString();
    private SupportPass pass;
    private SignedIn agent;
    private Instant lastUsed = Instant.now();

    SupportSession(SupportPass pass, SignedIn agent) {
        this.pass = pass;
        this.agent = agent;
    }

    /** The value of the cookie. */
    String id() {
        return id;
    }

    String formToken() {
        return formToken;
    }

    synchronized SupportPass pass() {
        return pass;
    }

    synchronized SignedIn agent() {
        return agent;
    }

    /** Asks the identity server now: an owner who has closed a second ago is obeyed. */
    synchronized void askAgain(SideSignIn entering) throws SignInRefused {
        var fresh = entering.askAgain(agent);
        var now = SupportPass.of(fresh);
        if (!pass.goesOnAs(now)) {
            throw new SignInRefused(SignInProblem.NOT_ENTERED, null);
        }
        agent = fresh;
        pass = now;
    }

    synchronized Instant lastUsed() {
        return lastUsed;
    }

    synchronized void used(Instant now) {
        lastUsed = now;
    }
}
