package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.console.rest.ConsoleTexts;
import io.companyaccess.keycloak.setup.RealmRemoval;
import io.companyaccess.keycloak.setup.RealmSetup;
import io.companyaccess.keycloak.setup.SetupResult;
import io.companyaccess.keycloak.setup.SetupTurn;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.theme.Theme;

/** The REST of identity admins: {@code /admin/realms/{realm}/company-access}. */
public final class AdminCompanyAccess {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder adminEvent;

    AdminCompanyAccess(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.permissions = permissions;
        this.adminEvent = adminEvent;
    }

    /**
     * Brings the realm to what the product needs; needs {@code manage-realm}.
     *
     * @param dryRun {@code true}: only tell; {@code false} or absent: do it
     * @param flows {@code replace}: bind and restore our flows whatever the realm has; absent: leave its own alone
     */
    @POST
    @Path("setup")
    @Produces(MediaType.APPLICATION_JSON)
    public SetupResult setup(
            @QueryParam("dryRun") @Nullable String dryRun, @QueryParam("flows") @Nullable String flows) {
        permissions.realm().requireManageRealm();
        // A value that is not understood must not be taken for "do it".
        boolean onlyTell = oneOf("dryRun", dryRun, "true", "false");
        boolean replaceFlows = oneOf("flows", flows, "replace", null);
        return onlyTell
                ? new RealmSetup(session, realm).run(true, replaceFlows)
                : inTurn((inner, its) -> new RealmSetup(inner, its).run(false, replaceFlows));
    }

    /**
     * Takes out of the realm what needs our jars, before they are taken away; needs {@code manage-realm}.
     *
     * @param dryRun {@code true}: only tell; {@code false} or absent: do it
     */
    @DELETE
    @Path("setup")
    @Produces(MediaType.APPLICATION_JSON)
    public SetupResult undoSetup(@QueryParam("dryRun") @Nullable String dryRun) {
        permissions.realm().requireManageRealm();
        boolean onlyTell = oneOf("dryRun", dryRun, "true", "false");
        return onlyTell
                ? new RealmRemoval(session, realm).run(true)
                : inTurn((inner, its) -> new RealmRemoval(inner, its).run(false));
    }

    /** One company, with Keycloak's permissions for its organization. */
    @Path("companies/{company}")
    public CompanyResource company(@PathParam("company") String idOrAlias) {
        return new CompanyResource(session, new AdminCaller(session, permissions, adminEvent), idOrAlias);
    }

    /** The texts of our tab in the Admin Console, for whoever may look at organizations. */
    @GET
    @Path("ui/texts")
    @Produces(MediaType.APPLICATION_JSON)
    public ConsoleTexts consoleTexts() {
        if (!permissions.orgs().canQuery()) {
            throw new ForbiddenException();
        }
        AdminAuth reader = permissions.adminAuth();
        return ConsoleTexts.of(session, Theme.Type.ADMIN, reader.getRealm(), reader.getUser());
    }

    private SetupResult inTurn(BiFunction<KeycloakSession, RealmModel, SetupResult> work) {
        SetupResult result = SetupTurn.take(session, realm, work)
                .orElseThrow(() -> new ErrorResponseException(
                        "setup_running", "Another set-up of this realm runs; call again", Response.Status.CONFLICT));
        // What was changed; a warning opens and closes nothing.
        EventPortions.of(result.changes())
                .forEach(changes -> adminEvent
                        .operation(OperationType.ACTION)
                        .resource(ResourceType.REALM)
                        .resourcePath(session.getContext().getUri())
                        .representation(Map.of("changes", changes))
                        .success());
        return result;
    }

    private static boolean oneOf(String name, @Nullable String value, String yes, @Nullable String no) {
        if (value == null || value.equals(no)) {
            return false;
        }
        if (value.equals(yes)) {
            return true;
        }
        throw new ErrorResponseException("invalid_request", "Unknown value of " + name, Response.Status.BAD_REQUEST);
    }
}
