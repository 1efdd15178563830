package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.CompanyRefusal.Reason;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.company.keycloak.Members;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import java.time.Instant;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The companies that whoever calls with a token has business with, and by what right. */
final class CallersCompanies {

    static final String AUDIENCE = "company-access";
    static final String READ_COMPANIES = "read-companies";
    static final String MANAGE_LINKS = "manage-document-links";

    private final KeycloakSession session;
    private final AuthResult who;
    private final Set<String> owned;

    CallersCompanies(KeycloakSession session, AuthResult who) {
        this.session = session;
        this.who = who;
        this.owned = new Members(session).ownedBy(who.user());
    }

    /** Ids of those that he owns. */
    Set<String> owned() {
        return owned;
    }

    boolean owns(OrganizationModel company) {
        return owned.contains(company.getId());
    }

    /** The enabled company; one that he has no business with is not there for him. */
    OrganizationModel known(String idOrAlias) {
        return new CompanyFinder(session)
                .find(idOrAlias)
                .filter(company -> owns(company) || company.isMember(who.user()) || servesAll())
                .orElseThrow(Refusals::notFound);
    }

    /** Whether the token has a role of ours. */
    boolean hasRole(String role) {
        AccessToken.Access access = who.token().getResourceAccess(AUDIENCE);
        return access != null && access.isUserInRole(role);
    }

    /** Refuses a token without this role of ours. */
    void requireRole(String role) {
        if (!hasRole(role)) {
            throw Refusals.forbidden("forbidden", "Only whoever has the role " + role + " may do this");
        }
    }

    /**
     * Refuses a person who has shown no factor, for a company that requires one: a token for another company of his, where
     * the realm lets each speak for itself, says nothing of a factor.
     */
    void requireFactorFor(OrganizationModel company) {
        boolean required = Companies.company(company)
                .policy()
                .requiresSecondFactor(Instant.ofEpochMilli(Time.currentTimeMillis()));
        boolean person = who.user().getServiceAccountClientLink() == null;
        if (required && person) {
            requireFactorShown();
        }
    }

    /** Refuses whoever has shown no factor in the session of the token. */
    void requireFactorShown() {
        if (!new SessionFactor(session, who.user(), who.session()).shown()) {
            throw Refusals.answer(new CompanyRefusal(Reason.SECOND_FACTOR_NOT_SHOWN));
        }
    }

    // The vendor's own back end has business with every company.
    private boolean servesAll() {
        return hasRole(READ_COMPANIES) || hasRole(MANAGE_LINKS);
    }
}
