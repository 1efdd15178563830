package io.companyaccess.keycloak.setup;

import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;

/** The event listeners of the realm; those that an admin chose stay. */
final class EventListenerSetup {

    private final RealmModel realm;

    EventListenerSetup(RealmModel realm) {
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, SetupPlan plan) {
        Set<String> existing = realm.getEventsListenersStream().collect(Collectors.toSet());
        for (String listener : wanted.getEventsListeners()) {
            if (!existing.contains(listener)) {
                plan.change("Event listener '" + listener + "' switched on", () -> {
                    Set<String> listeners = realm.getEventsListenersStream().collect(Collectors.toSet());
                    listeners.add(listener);
                    realm.setEventsListeners(listeners);
                });
            }
        }
    }

    void undo(RealmRepresentation ours, SetupPlan plan) {
        for (String listener : ours.getEventsListeners()) {
            if (realm.getEventsListenersStream().anyMatch(listener::equals)) {
                plan.change("Event listener '" + listener + "' switched off", () -> {
                    Set<String> listeners = realm.getEventsListenersStream().collect(Collectors.toSet());
                    listeners.remove(listener);
                    realm.setEventsListeners(listeners);
                });
            }
        }
    }
}
