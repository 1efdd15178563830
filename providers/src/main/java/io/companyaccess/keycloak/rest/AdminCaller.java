package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.keycloak.AdminProfile;
import io.companyaccess.keycloak.supportaccess.Actor;
import jakarta.ws.rs.ForbiddenException;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** An identity admin, with Keycloak's own permissions for organizations, fine-grained ones included. */
final class AdminCaller implements Caller {

    private final KeycloakSession session;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder event;

    AdminCaller(KeycloakSession session, AdminPermissionEvaluator permissions, AdminEventBuilder event) {
        this.session = session;
        this.permissions = permissions;
        this.event = event;
    }

    @Override
    public OrganizationModel readable(String idOrAlias) {
        OrganizationModel company = find(idOrAlias);
        permissions.orgs().requireView(company);
        return company;
    }

    @Override
    public OrganizationModel manageable(String idOrAlias) {
        OrganizationModel company = find(idOrAlias);
        permissions.orgs().requireManage(company);
        return company;
    }

    @Override
    public OrganizationModel forNewLinks(String idOrAlias) {
        return manageable(idOrAlias);
    }

    @Override
    public OrganizationModel withReadableLinks(String idOrAlias) {
        return readable(idOrAlias);
    }

    @Override
    public OrganizationModel withRevocableLinks(String idOrAlias) {
        return manageable(idOrAlias);
    }

    @Override
    public OrganizationModel withReadableSupport(String idOrAlias) {
        return readable(idOrAlias);
    }

    // As Keycloak lists members: whoever may see some users only gets no list that would be told from the whole.
    @Override
    public OrganizationModel withReadableUsers(String idOrAlias) {
        OrganizationModel company = readable(idOrAlias);
        permissions.users().requireView();
        return company;
    }

    @Override
    public PeopleView viewOf(OrganizationModel company) {
        return new PeopleView(
                AdminProfile.visible(session), permissions.users().canView(), seesEverybody(), this::sees);
    }

    // A permission to see all users can have exceptions, the roles have none.
    private boolean seesEverybody() {
        return permissions.hasOneAdminRole(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
    }

    private boolean sees(String userId) {
        if (seesEverybody()) {
            return true;
        }
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        return user != null && permissions.users().canView(user);
    }

    // Letting the vendor's staff in is the company's own decision; closing is not.
    @Override
    public void requireMayOpenSupport() {
        throw Refusals.forbidden("forbidden", "Only owners of the company may open it to support");
    }

    @Override
    public void checkPolicyChange(CompanyPolicy before, CompanyPolicy after) {
        // The permission to manage the organization is all that an identity admin needs.
    }

    @Override
    public void requireMayPlace(OrganizationModel company, UserModel member) {
        permissions.users().requireManageGroupMembership(member);
    }

    @Override
    public AdminEventBuilder adminEvent() {
        return event;
    }

    @Override
    public void requireMayReset(OrganizationModel company, UserModel member) {
        permissions.users().requireManage(member);
    }

    @Override
    public String name() {
        return permissions.adminAuth().getUser().getUsername();
    }

    @Override
    public Actor actor() {
        return new Actor(permissions.adminAuth().getUser().getId(), name());
    }

    @Override
    public String app() {
        return permissions.adminAuth().getClient().getClientId();
    }

    private OrganizationModel find(String idOrAlias) {
        return new CompanyFinder(session)
                .find(idOrAlias)
                .orElseThrow(() -> permissions.orgs().canQuery() ? Refusals.notFound() : new ForbiddenException());
    }
}
