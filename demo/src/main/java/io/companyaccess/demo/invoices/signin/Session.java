package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.id.State;
import io.companyaccess.demo.web.Html;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the app knows of one browser between two requests. */
public final class Session {

    /** Several tabs may be signing in at once; an endless row of abandoned ones need not be kept. */
    private static final int MOST_PENDING = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id = code();
    private final String formToken = code();
    private final Deque<PendingSignIn> pending = new ArrayDeque<>();
    private @Nullable SignedIn signedIn;
    private Html message = Html.NOTHING;
    private Instant lastUsed = Instant.now();

    /** 128 random bits: the value of the cookie. */
    public String id() {
        return id;
    }

    /** What every form of this session carries, so that no other site can post one. */
    public String formToken() {
        return formToken;
    }

    public synchronized Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    /** Shows something at the head of the next page, once. */
    public synchronized void say(Html text) {
        message = text;
    }

    /** What was to be shown; nothing from then on. */
    public synchronized Html takeMessage() {
        var text = message;
        message = Html.NOTHING;
        return text;
    }

    synchronized void signedIn(@Nullable SignedIn user) {
        signedIn = user;
    }

    synchronized void add(PendingSignIn start) {
        pending.addLast(start);
        if (pending.size() > MOST_PENDING) {
            pending.removeFirst();
        }
    }

    /** Takes it out: an answer counts once. */
    synchronized Optional<PendingSignIn> take(@Nullable State state) {
        var found =
                pending.stream().filter(start -> start.state().equals(state)).findFirst();
        found.ifPresent(pending::remove);
        return found;
    }

    synchronized Instant lastUsed() {
        return lastUsed;
    }

    synchronized void used(Instant now) {
        lastUsed = now;
    }

    private static String code() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
