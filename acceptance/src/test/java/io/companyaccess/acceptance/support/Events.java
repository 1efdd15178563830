package io.companyaccess.acceptance.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** The events of a realm, newest first. */
public final class Events {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestRealm realm;

    Events(TestRealm realm) {
        this.realm = realm;
    }

    /** All events of a user, of these types or of any. */
    public List<EventRepresentation> of(TestUser user, String... types) {
        return realm.admin().getEvents(List.of(types), null, user.id(), null, null, null, null, 500);
    }

    /** The types of a user's events, with the error behind a colon where there is one: {@code LOGIN_ERROR:expired}. */
    public List<String> typesOf(TestUser user) {
        return of(user).stream()
                .map(event -> event.getError() == null ? event.getType() : event.getType() + ":" + event.getError())
                .toList();
    }

    /** Waits until there is an event of a type; some are written a moment after the answer. */
    public EventRepresentation await(TestUser user, String type) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            List<EventRepresentation> found = of(user, type);
            if (!found.isEmpty()) {
                return found.get(0);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("No event " + type + " but " + typesOf(user));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** All events of these types, whosever they are. */
    public List<EventRepresentation> ofAnybody(String... types) {
        return realm.admin().getEvents(List.of(types), null, null, null, null, null, null, 500);
    }

    /** What admins did. */
    public List<AdminEventRepresentation> byAdmins() {
        return realm.admin().getAdminEvents();
    }
}
