package io.companyaccess.acceptance.documentlink;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.List;
import org.keycloak.representations.idm.EventRepresentation;

/** The events that a link leaves behind, newest first. */
final class Trace {

    private Trace() {}

    static List<EventRepresentation> of(TestRealm realm, Link link, String type) {
        return realm.events().ofAnybody(type).stream()
                .filter(event -> event.getDetails() != null)
                .filter(event -> link.id().equals(event.getDetails().get("document_link_id")))
                .toList();
    }
}
