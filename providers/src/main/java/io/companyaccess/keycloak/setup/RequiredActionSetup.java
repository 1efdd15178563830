package io.companyaccess.keycloak.setup;

import java.util.HashMap;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** The required actions: registered, enabled and before all others, so that nothing is changed without the second factor. */
final class RequiredActionSetup {

    private final RealmModel realm;

    RequiredActionSetup(RealmModel realm) {
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, SetupPlan plan) {
        wanted.getRequiredActions().forEach(action -> plan(action, plan));
    }

    void undo(RealmRepresentation ours, SetupPlan plan) {
        for (RequiredActionProviderRepresentation action : ours.getRequiredActions()) {
            String alias = action.getAlias();
            if (realm.getRequiredActionProviderByAlias(alias) != null) {
                plan.change(
                        "Required action '" + alias + "' removed",
                        () -> realm.removeRequiredActionProvider(realm.getRequiredActionProviderByAlias(alias)));
            }
        }
    }

    private void plan(RequiredActionProviderRepresentation wanted, SetupPlan plan) {
        String alias = wanted.getAlias();
        RequiredActionProviderModel existing = realm.getRequiredActionProviderByAlias(alias);
        int first = Math.min(wanted.getPriority(), lowestOfOthers(alias) - 1);
        if (existing == null) {
            plan.change(
                    "Required action '" + alias + "' registered",
                    () -> realm.addRequiredActionProvider(model(wanted, first)));
            return;
        }
        if (!existing.isEnabled()) {
            plan.change("Required action '" + alias + "' enabled", () -> {
                RequiredActionProviderModel current = realm.getRequiredActionProviderByAlias(alias);
                current.setEnabled(true);
                realm.updateRequiredActionProvider(current);
            });
        }
        if (existing.getPriority() > first) {
            plan.change("Required action '" + alias + "' moved before all others", () -> {
                RequiredActionProviderModel current = realm.getRequiredActionProviderByAlias(alias);
                current.setPriority(first);
                realm.updateRequiredActionProvider(current);
            });
        }
    }

    private int lowestOfOthers(String alias) {
        return realm.getRequiredActionProvidersStream()
                .filter(action -> !action.getAlias().equals(alias))
                .mapToInt(RequiredActionProviderModel::getPriority)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static RequiredActionProviderModel model(RequiredActionProviderRepresentation wanted, int priority) {
        RequiredActionProviderModel model = new RequiredActionProviderModel();
        model.setAlias(wanted.getAlias());
        model.setName(wanted.getName());
        model.setProviderId(wanted.getProviderId());
        model.setEnabled(wanted.isEnabled());
        model.setDefaultAction(wanted.isDefaultAction());
        model.setPriority(priority);
        model.setConfig(new HashMap<>());
        return model;
    }
}
