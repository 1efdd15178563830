package io.companyaccess.keycloak.setup;

import java.util.ArrayList;
import java.util.List;

/** What a realm lacks: changes that can be made in order, and warnings about what only an admin can decide. */
final class SetupPlan {

    private record Change(String description, Runnable work) {}

    private final List<Change> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void change(String description, Runnable work) {
        changes.add(new Change(description, work));
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** Makes the changes in the order in which they were added. */
    void carryOut() {
        changes.forEach(change -> change.work().run());
    }

    SetupResult result() {
        return new SetupResult(changes.stream().map(Change::description).toList(), List.copyOf(warnings));
    }
}
