package io.companyaccess.demo.invoices;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.page.Page;
import io.companyaccess.demo.invoices.page.ProblemPage;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.settings.Proof;
import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.invoices.signin.Sessions;
import io.companyaccess.demo.invoices.signin.SignIn;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Handler;
import io.companyaccess.demo.web.Html;
import io.companyaccess.demo.web.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lets users in and out, and lets nobody else see a page. */
final class Door {

    private final Sessions sessions;
    private final SignIn signIn;

    Door(Sessions sessions, SignIn signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /** A page for users who are signed in; everybody else is sent to sign in and comes back to it. */
    Handler signedIn(Page page) {
        return request -> answer(request, page, () -> signInFor(Visit.wanted(request)));
    }

    /** The same with something to see for strangers. */
    Handler signedIn(Page page, Html forStrangers) {
        return request -> answer(request, page, () -> Answer.page(200, forStrangers));
    }

    /** Sends the browser to the identity server. */
    Answer start(Request request) {
        var wanted = request.query("to").flatMap(LocalPath::of).orElse(LocalPath.HOME);
        var session = sessions.of(request).orElseGet(sessions::open);
        try {
            return sessions.keep(session, Answer.seeOther(signIn.start(session, wanted, Optional.empty())));
        } catch (SignInRefused refusal) {
            return problem(refusal, wanted);
        }
    }

    /** Takes the browser back from it. */
    Answer finish(Request request) {
        var before = sessions.of(request).orElseGet(Session::new);
        try {
            var arrival = signIn.finish(before, request.uri());
            Proof.messageFor(arrival.action(), request).ifPresent(before::say);
            var session = sessions.openFor(arrival.user(), before);
            return sessions.keep(session, Answer.seeOther(arrival.returnTo().uri()));
        } catch (SignInRefused refusal) {
            return problem(refusal, LocalPath.HOME);
        }
    }

    /** Ends the session here, then at the identity server. */
    Answer signOut(Request request) {
        var session = sessions.of(request);
        if (session.filter(found -> Forms.ownForm(request, found)).isEmpty()) {
            return Answer.page(403, ProblemPage.staleForm());
        }
        var user = session.get().signedIn();
        sessions.end(session.get());
        try {
            return Answer.seeOther(user.isPresent() ? signIn.signOut(user.get()) : URI.create("/signed-out"));
        } catch (SignInRefused unreachable) {
            return problem(unreachable, LocalPath.HOME);
        }
    }

    private Answer answer(Request request, Page page, Stranger stranger) throws Exception {
        var session = sessions.of(request);
        if (session.isEmpty()) {
            return stranger.answer();
        }
        try {
            var user = signIn.current(session.get());
            if (user.isEmpty()) {
                return stranger.answer();
            }
            if (request.method().equals("POST") && !Forms.ownForm(request, session.get())) {
                return Answer.page(403, ProblemPage.staleForm());
            }
            return page.answer(new Visit(request, session.get(), user.get()));
        } catch (SignInRefused refusal) {
            // No error page for what a new sign-in settles: the second factor is asked for there, for one.
            return SignInProblem.of(refusal.error()) == SignInProblem.INVALID_GRANT
                    ? signInFor(Visit.wanted(request))
                    : problem(refusal, Visit.wanted(request));
        }
    }

    private static Answer signInFor(LocalPath wanted) {
        return Answer.seeOther(URI.create("/sign-in?to=" + URLEncoder.encode(wanted.value(), StandardCharsets.UTF_8)));
    }

    private static Answer problem(SignInRefused refusal, LocalPath wanted) {
        return Answer.page(refusal.isUnreachable() ? 503 : 400, ProblemPage.html(refusal, wanted));
    }

    private interface Stranger {
        Answer answer();
    }
}
