package io.companyaccess.keycloak.setup;

import java.util.List;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** The components of the realm: the storage of guests, which has no settings that an admin would change. */
final class ComponentSetup {

    private final RealmModel realm;

    ComponentSetup(RealmModel realm) {
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, SetupPlan plan) {
        wanted.getComponents().forEach((type, components) -> plan(type, components, plan));
    }

    void undo(RealmRepresentation ours, SetupPlan plan) {
        ours.getComponents()
                .forEach((type, components) ->
                        components.forEach(component -> realm.getComponentsStream(realm.getId(), type)
                                .filter(existing -> component.getProviderId().equals(existing.getProviderId()))
                                .forEach(existing -> plan.change(
                                        "Component '" + existing.getName() + "' removed",
                                        () -> realm.removeComponent(existing)))));
    }

    private void plan(String type, List<ComponentExportRepresentation> components, SetupPlan plan) {
        for (ComponentExportRepresentation component : components) {
            boolean exists = realm.getComponentsStream(realm.getId(), type)
                    .anyMatch(other -> component.getProviderId().equals(other.getProviderId()));
            if (!exists) {
                plan.change("Component '" + component.getName() + "' made", () -> make(type, component));
            }
        }
    }

    private void make(String type, ComponentExportRepresentation wanted) {
        ComponentModel component = new ComponentModel();
        component.setName(wanted.getName());
        component.setProviderId(wanted.getProviderId());
        component.setProviderType(type);
        component.setParentId(realm.getId());
        component.setConfig(new MultivaluedHashMap<>(wanted.getConfig()));
        realm.addComponentModel(component);
    }
}
