package io.companyaccess.demo.invoices.support;

import io.companyaccess.demo.invoices.signin.SignedIn;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All entries, in memory; the cookie of each is shown on the pages of its company only, so that they do not meet. */
final class SupportSessions {

    private static final String COOKIE = "invoices_support";

    private static final Duration LONGEST_IDLE = Duration.ofHours(1);

    private final Map<String, SupportSession> byId = new ConcurrentHashMap<>();

    /** The entry on whose page the request is, if the browser has one. */
    Optional<SupportSession> of(Request request) {
        var now = Instant.now();
        byId.values().removeIf(session -> session.lastUsed().plus(LONGEST_IDLE).isBefore(now));
        var session = request.cookie(COOKIE).map(byId::get).filter(found -> isOn(request, found));
        session.ifPresent(found -> found.used(now));
        return session;
    }

    SupportSession open(SupportPass pass, SignedIn agent) {
        var session = new SupportSession(pass, agent);
        byId.put(session.id(), session);
        return session;
    }

    void end(SupportSession session) {
        byId.remove(session.id());
    }

    /** Gives the browser the cookie. */
    Answer keep(SupportSession session, Answer answer) {
        return answer.with(
                "Set-Cookie",
                "%s=%s; Path=%s; HttpOnly; SameSite=Lax"
                        .formatted(COOKIE, session.id(), session.pass().page().getRawPath()));
    }

    // Browsers show the cookie of /support/in/acme on /support/in/acme/leave too, but a company "acme/b" is not "acme".
    private static boolean isOn(Request request, SupportSession session) {
        return request.uri()
                .getRawPath()
                .split("/", 5)[3]
                .equals(session.pass().page().getRawPath().split("/", 5)[3]);
    }
}
