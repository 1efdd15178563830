package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.CompanyRefusal.Reason;
import io.companyaccess.keycloak.company.PolicyRule;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.company.keycloak.Members;
import io.companyaccess.keycloak.company.keycloak.PolicyStore;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** A caller with a bearer token of the realm: an owner, a member, or the vendor's back end. */
final class TokenCaller implements Caller {

    private static final String AUDIENCE = "company-access";
    private static final String READ_COMPANIES = "read-companies";
    private static final String MANAGE_LINKS = "manage-document-links";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthResult who;
    private final Set<String> owned;

    private TokenCaller(KeycloakSession session, AuthResult who) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.who = who;
        this.owned = new Members(session).ownedBy(who.user());
    }

    /** Reads the token of the request; refuses one that is missing, invalid (401) or not meant for us (403). */
    static TokenCaller of(KeycloakSession session) {
        AuthResult who = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        if (who == null) {
            // Nobody is known, so nothing can be told to the wrong page; an app must be able to read that it is 401.
            Cors.builder().allowAllOrigins().exposedHeaders("WWW-Authenticate").add();
            throw Refusals.unauthenticated();
        }
        Cors.builder()
                .auth()
                .checkAllowedOrigins(session, who.client())
                .allowedMethods("GET", "PUT", "POST", "DELETE")
                .exposedHeaders("WWW-Authenticate")
                .add();
        if (!who.token().hasAudience(AUDIENCE)) {
            throw Refusals.forbidden("insufficient_scope", "The token is not meant for " + AUDIENCE);
        }
        return new TokenCaller(session, who);
    }

    UserModel user() {
        return who.user();
    }

    Set<String> owned() {
        return owned;
    }

    @Override
    public OrganizationModel readable(String idOrAlias) {
        OrganizationModel company = known(idOrAlias);
        requireFactorFor(company);
        if (!owns(company) && !hasRole(READ_COMPANIES)) {
            throw ownersOnly();
        }
        return company;
    }

    @Override
    public OrganizationModel manageable(String idOrAlias) {
        OrganizationModel company = known(idOrAlias);
        if (!owns(company)) {
            throw ownersOnly();
        }
        return company;
    }

    @Override
    public OrganizationModel forNewLinks(String idOrAlias) {
        OrganizationModel company = known(idOrAlias);
        requireFactorFor(company);
        if (!hasRole(MANAGE_LINKS)) {
            throw Refusals.forbidden("forbidden", "Only whoever has the role " + MANAGE_LINKS + " may do this");
        }
        return company;
    }

    @Override
    public OrganizationModel withReadableLinks(String idOrAlias) {
        OrganizationModel company = withRevocableLinks(idOrAlias);
        requireFactorFor(company);
        return company;
    }

    // It closes a door, which never needs a second factor.
    @Override
    public OrganizationModel withRevocableLinks(String idOrAlias) {
        OrganizationModel company = known(idOrAlias);
        if (!owns(company) && !hasRole(MANAGE_LINKS)) {
            throw ownersOnly();
        }
        return company;
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
        requireFactorFor(company);
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
        String full = Stream.of(who.user().getFirstName(), who.user().getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return full.isEmpty() ? who.user().getUsername() : full;
    }

    @Override
    public String app() {
        return who.client().getClientId();
    }

    // A company that he has no business with is not there for him.
    private OrganizationModel known(String idOrAlias) {
        return new CompanyFinder(session)
                .find(idOrAlias)
                .filter(company -> owns(company) || company.isMember(who.user()) || servesAll())
                .orElseThrow(Refusals::notFound);
    }

    // A token for another company of his, where the realm lets each speak for itself, says nothing of a factor.
    private void requireFactorFor(OrganizationModel company) {
        boolean required = Companies.company(company)
                .policy()
                .requiresSecondFactor(Instant.ofEpochMilli(Time.currentTimeMillis()));
        boolean person = who.user().getServiceAccountClientLink() == null;
        if (required && person && !new SessionFactor(session, who.user(), who.session()).shown()) {
            throw Refusals.answer(new CompanyRefusal(Reason.SECOND_FACTOR_NOT_SHOWN));
        }
    }

    private boolean owns(OrganizationModel company) {
        return owned.contains(company.getId());
    }

    // The vendor's own back end has business with every company.
    private boolean servesAll() {
        return hasRole(READ_COMPANIES) || hasRole(MANAGE_LINKS);
    }

    private boolean hasRole(String role) {
        AccessToken.Access access = who.token().getResourceAccess(AUDIENCE);
        return access != null && access.isUserInRole(role);
    }

    private static WebApplicationException ownersOnly() {
        return Refusals.forbidden("forbidden", "Only owners of the company may do this");
    }
}
