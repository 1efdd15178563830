package io.companyaccess.keycloak.events;

import java.util.List;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;

/** Hands each event to every feature that listens. */
record CompanyAccessEvents(List<EventListenerProvider> features) implements EventListenerProvider {

    @Override
    public void onEvent(Event event) {
        features.forEach(feature -> feature.onEvent(event));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        features.forEach(feature -> feature.onEvent(event, includeRepresentation));
    }

    @Override
    public void close() {}
}
