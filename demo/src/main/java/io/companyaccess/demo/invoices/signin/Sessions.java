package io.companyaccess.demo.invoices.signin;

import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions of the app, in memory, found by the browser's cookie. */
public final class Sessions {

    private static final Duration LONGEST_IDLE = Duration.ofHours(8);

    private final Map<String, Session> byId = new ConcurrentHashMap<>();
    private final String cookie;
    private final String path;

    /**
     * Sessions of one kind.
     *
     * @param cookie its name
     * @param path the part of the app where browsers show it
     */
    public Sessions(String cookie, String path) {
        this.cookie = cookie;
        this.path = path;
    }

    public Optional<Session> of(Request request) {
        forgetIdle(Instant.now());
        var session = request.cookie(cookie).map(byId::get);
        session.ifPresent(found -> found.used(Instant.now()));
        return session;
    }

    public Session open() {
        var session = new Session();
        byId.put(session.id(), session);
        return session;
    }

    /** Signs the user in under a new id: whoever planted the old cookie in this browser gains nothing by it. */
    public Session openFor(SignedIn user, Session before) {
        var session = open();
        session.signedIn(user);
        session.say(before.takeMessage());
        end(before);
        return session;
    }

    public void end(Session session) {
        byId.remove(session.id());
        session.signedIn(null);
    }

    /**
     * Gives the browser the cookie of a session. {@code Lax}, because the way back from the identity server is a
     * navigation that begins there; not {@code Secure}, because the demo runs on http://localhost.
     */
    public Answer keep(Session session, Answer answer) {
        return answer.with(
                "Set-Cookie", "%s=%s; Path=%s; HttpOnly; SameSite=Lax".formatted(cookie, session.id(), path));
    }

    private void forgetIdle(Instant now) {
        byId.values().removeIf(session -> session.lastUsed().plus(LONGEST_IDLE).isBefore(now));
    }
}
