package io.companyaccess.keycloak.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** What every realm must have, as data in the format of a realm export. */
final class WantedRealm {

    private WantedRealm() {}

    /** Reads the data anew, so that nobody can change it for others. */
    static RealmRepresentation read() {
        try (InputStream json = Objects.requireNonNull(WantedRealm.class.getResourceAsStream("realm.json"))) {
            return JsonSerialization.readValue(json, RealmRepresentation.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The flows that earlier versions made, each in a realm of its own. */
    static List<RealmRepresentation> earlierFlows() {
        try (InputStream json = Objects.requireNonNull(WantedRealm.class.getResourceAsStream("earlier-flows.json"))) {
            return List.of(JsonSerialization.readValue(json, RealmRepresentation[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
