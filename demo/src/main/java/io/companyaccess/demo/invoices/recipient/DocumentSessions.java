package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.signin.SignedIn;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All open documents, in memory; the cookie of each is shown on the pages of its link only, so that they do not meet. */
final class DocumentSessions {

    private static final String COOKIE = "invoices_document";

    private static final Duration LONGEST_IDLE = Duration.ofHours(1);

    private final Map<String, DocumentSession> byId = new ConcurrentHashMap<>();

    /** The session for the document of this link, if the browser has one. */
    Optional<DocumentSession> of(Request request, String link) {
        forgetIdle(Instant.now());
        var session = request.cookie(COOKIE)
                .map(byId::get)
                .filter(found -> found.pass().link().equals(link));
        session.ifPresent(found -> found.used(Instant.now()));
        return session;
    }

    DocumentSession open(DocumentPass pass, SignedIn recipient) {
        var session = new DocumentSession(pass, recipient);
        byId.put(session.id(), session);
        return session;
    }

    void end(DocumentSession session) {
        byId.remove(session.id());
    }

    /** Gives the browser the cookie. */
    Answer keep(DocumentSession session, Answer answer) {
        return answer.with(
                "Set-Cookie",
                "%s=%s; Path=%s; HttpOnly; SameSite=Lax"
                        .formatted(
                                COOKIE,
                                session.id(),
                                LinkPath.of(session.pass()).getPath()));
    }

    private void forgetIdle(Instant now) {
        byId.values().removeIf(session -> session.lastUsed().plus(LONGEST_IDLE).isBefore(now));
    }
}
