package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.CompanyRefusal.Reason;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * Whether an owner may take away a member's factors.
 *
 * <p>It leaves an account with its password alone, so the account has to be this company's only, and the owner to be who
 * he says.
 */
final class OwnersReset {

    private final KeycloakSession session;
    private final SessionFactor owner;

    OwnersReset(KeycloakSession session, SessionFactor owner) {
        this.session = session;
        this.owner = owner;
    }

    /** @throws CompanyRefusal with the reason when he may not */
    void check(OrganizationModel company, UserModel member) {
        boolean others = session.getProvider(OrganizationProvider.class)
                .getByMember(member)
                .anyMatch(other -> !other.getId().equals(company.getId()));
        if (others) {
            throw new CompanyRefusal(Reason.MEMBER_OF_OTHER_COMPANIES);
        }
        if (RoleUtils.getDeepUserRoleMappings(member).stream().anyMatch(AdminRoles::isAdminRole)) {
            throw new CompanyRefusal(Reason.IDENTITY_ADMIN);
        }
        if (!owner.shown()) {
            throw new CompanyRefusal(Reason.SECOND_FACTOR_NOT_SHOWN);
        }
    }
}
