package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.PolicyRule;
import io.companyaccess.keycloak.company.keycloak.PolicyStore;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.keycloak.PersonName;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import io.companyaccess.keycloak.supportaccess.Actor;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** A caller with a bearer token of the realm: an owner, a member, or the vendor's back end. */
final class TokenCaller implements Caller {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthResult who;
    private final CallersCompanies companies;

    private TokenCaller(KeycloakSession session, AuthResult who) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.who = who;
        this.companies = new CallersCompanies(session, who);
    }

    /** Reads the token of the request; refuses one that is missing, invalid (401) or not meant for us (403). */
    static TokenCaller of(KeycloakSession session) {
        return new TokenCaller(session, BearerToken.of(session, CallersCompanies.AUDIENCE));
    }

    UserModel user() {
        return who.user();
    }

    Set<String> owned() {
        return companies.owned();
    }

    @Override
    public OrganizationModel readable(String idOrAlias) {
        OrganizationModel company = companies.known(idOrAlias);
        companies.requireFactorFor(company);
        if (!companies.owns(company) && !companies.hasRole(CallersCompanies.READ_COMPANIES)) {
            throw ownersOnly();
        }
        return company;
    }

    @Override
    public OrganizationModel manageable(String idOrAlias) {
        OrganizationModel company = companies.known(idOrAlias);
        if (!companies.owns(company)) {
            throw ownersOnly();
        }
        return company;
    }

    @Override
    public OrganizationModel forNewLinks(String idOrAlias) {
        OrganizationModel company = companies.known(idOrAlias);
        companies.requireFactorFor(company);
        companies.requireRole(CallersCompanies.MANAGE_LINKS);
        return company;
    }

    @Override
    public OrganizationModel withReadableLinks(String idOrAlias) {
        OrganizationModel company = withRevocableLinks(idOrAlias);
        companies.requireFactorFor(company);
        return company;
    }

    // It closes a door, which never needs a second factor.
    @Override
    public OrganizationModel withRevocableLinks(String idOrAlias) {
        OrganizationModel company = companies.known(idOrAlias);
        if (!companies.owns(company) && !companies.hasRole(CallersCompanies.MANAGE_LINKS)) {
            throw ownersOnly();
        }
        return company;
    }

    @Override
    public OrganizationModel withReadableSupport(String idOrAlias) {
        OrganizationModel company = manageable(idOrAlias);
        companies.requireFactorFor(company);
        return company;
    }

    @Override
    public OrganizationModel withReadableUsers(String idOrAlias) {
        return readable(idOrAlias);
    }

    // Whatever the user profile says of users and admins: an owner is neither, and has to know who reaches his company.
    @Override
    public PeopleView viewOf(OrganizationModel company) {
        return companies.owns(company) ? PeopleView.ALL : PeopleView.WITHOUT_PASSWORDS;
    }

    @Override
    public void requireMayOpenSupport() {
        companies.requireFactorShown();
    }

    @Override
    public void checkPolicyChange(CompanyPolicy before, CompanyPolicy after) {
        SessionFactor factor = new SessionFactor(session, who.user(), who.session());
        new PolicyRule(PolicyStore.defaultCheckOf(realm))
                .check(
                        before,
                        after,
                        factor.enrolled(),
                        factor.shown(),
                        Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    @Override
    public void requireMayPlace(OrganizationModel company, UserModel member) {
        companies.requireFactorFor(company);
    }

    @Override
    public AdminEventBuilder adminEvent() {
        return new AdminEventBuilder(
                realm,
                new AdminAuth(realm, who.token(), who.user(), who.client()),
                session,
                session.getContext().getConnection());
    }

    @Override
    public void requireMayReset(OrganizationModel company, UserModel member) {
        new OwnersReset(session, new SessionFactor(session, who.user(), who.session())).check(company, member);
    }

    @Override
    public String name() {
        return PersonName.of(who.user());
    }

    @Override
    public Actor actor() {
        return new Actor(who.user().getId(), name());
    }

    @Override
    public String app() {
        return who.client().getClientId();
    }

    /** Refuses whoever has not this role of {@code company-access}. */
    void requireRole(String role) {
        companies.requireRole(role);
    }

    private static WebApplicationException ownersOnly() {
        return Refusals.forbidden("forbidden", "Only owners of the company may do this");
    }
}
