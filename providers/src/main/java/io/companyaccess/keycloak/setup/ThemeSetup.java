package io.companyaccess.keycloak.setup;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;

/** The themes of both consoles; a theme that an admin chose stays, and he hears what to do. */
final class ThemeSetup {

    private final RealmModel realm;

    ThemeSetup(RealmModel realm) {
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, SetupPlan plan) {
        plan("account", realm.getAccountTheme(), "keycloak.v3", wanted.getAccountTheme(), realm::setAccountTheme, plan);
        plan("admin", realm.getAdminTheme(), "keycloak.v2", wanted.getAdminTheme(), realm::setAdminTheme, plan);
    }

    private static void plan(
            String type,
            @Nullable String existing,
            String keycloaks,
            String wanted,
            Consumer<String> setting,
            SetupPlan plan) {
        if (existing == null || existing.isBlank() || existing.equals(keycloaks)) {
            plan.change("Theme '" + wanted + "' set for the " + type + " console", () -> setting.accept(wanted));
        } else if (!Objects.equals(existing, wanted)) {
            plan.warn("The realm has its own " + type + " theme '" + existing
                    + "'. For our page in that console, name parent=" + wanted + " in its theme.properties.");
        }
    }
}
