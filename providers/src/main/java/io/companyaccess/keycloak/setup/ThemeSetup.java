package io.companyaccess.keycloak.setup;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/** The themes of both consoles; one that an admin chose, for the realm or the whole server, stays, and he hears what to do. */
final class ThemeSetup {

    private final ThemeSelectorProvider inUse;
    private final RealmModel realm;

    /** @param session with this realm in its context, for which themes are chosen */
    ThemeSetup(KeycloakSession session, RealmModel realm) {
        this.inUse = session.getProvider(ThemeSelectorProvider.class);
        this.realm = realm;
    }

    void plan(RealmRepresentation wanted, SetupPlan plan) {
        plan(Theme.Type.ACCOUNT, "keycloak.v3", wanted.getAccountTheme(), realm::setAccountTheme, plan);
        plan(Theme.Type.ADMIN, "keycloak.v2", wanted.getAdminTheme(), realm::setAdminTheme, plan);
    }

    void undo(RealmRepresentation ours, SetupPlan plan) {
        undo(Theme.Type.ACCOUNT, ours.getAccountTheme(), realm.getAccountTheme(), realm::setAccountTheme, plan);
        undo(Theme.Type.ADMIN, ours.getAdminTheme(), realm.getAdminTheme(), realm::setAdminTheme, plan);
    }

    private void undo(
            Theme.Type type,
            String ours,
            @Nullable String existing,
            Consumer<@Nullable String> setting,
            SetupPlan plan) {
        if (ours.equals(existing)) {
            plan.change(
                    "Theme '" + ours + "' taken from the " + console(type) + " console", () -> setting.accept(null));
        }
    }

    private void plan(Theme.Type type, String keycloaks, String wanted, Consumer<String> setting, SetupPlan plan) {
        String existing = inUse.getThemeName(type);
        String console = console(type);
        if (existing.equals(keycloaks)) {
            plan.change("Theme '" + wanted + "' set for the " + console + " console", () -> setting.accept(wanted));
        } else if (!existing.equals(wanted)) {
            plan.warn("The realm has its own " + console + " theme '" + existing
                    + "'. For our page in that console, name parent=" + wanted + " in its theme.properties.");
        }
    }

    private static String console(Theme.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
