package io.companyaccess.acceptance.support;

import java.util.List;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** The events of a realm, newest first. */
public final class Events {
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

    /** All events of these types, whosever they are. */
    public List<EventRepresentation> ofAnybody(String... types) {
        return realm.admin().getEvents(List.of(types), null, null, null, null, null, null, 500);
    }

    /** What admins did. */
    public List<AdminEventRepresentation> byAdmins() {
        return realm.admin().getAdminEvents();
    }
}
