package io.companyaccess.keycloak.company.keycloak;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.PolicyAttributes;
import io.companyaccess.keycloak.company.PolicyScope;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The realm's companies, read from Keycloak's organizations (which Keycloak caches, memberships included). */
public final class Companies {

    private static final Logger LOG = Logger.getLogger(Companies.class);
    private static final int WARNINGS_KEPT = 10_000;
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    private final KeycloakSession session;
    private final RealmModel realm;

    /** @param session the request's session, its context's realm being the one that is asked about */
    public Companies(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The enabled companies that the user is a member of; none when the realm has organizations switched off. */
    public List<Company> of(UserModel member) {
        return organizations(member).map(Companies::company).toList();
    }

    /**
     * The companies that have a say in a sign-in of the user.
     *
     * @param scope the {@code scope} parameter of the request, may be null
     * @param selectedId the organization that the user picked on Keycloak's own page, may be null
     */
    public List<Company> concernedBy(UserModel member, @Nullable String scope, @Nullable String selectedId) {
        List<Company> all = of(member);
        if (all.size() < 2 || PolicyScope.ofWord(realm.getAttribute(PolicyScope.REALM_ATTRIBUTE)) == PolicyScope.ANY) {
            return all;
        }
        Set<String> named = new RequestedCompanies(session).ids(member, scope, selectedId);
        List<Company> concerned =
                all.stream().filter(company -> named.contains(company.id())).toList();
        return concerned.isEmpty() ? all : concerned;
    }

    /** The company that an organization is, its policy included. */
    public static Company company(OrganizationModel organization) {
        PolicyAttributes read = PolicyAttributes.read(organization.getAttributes());
        read.unreadable().forEach(attribute -> warnOnce(organization, attribute));
        return new Company(organization.getId(), organization.getAlias(), organization.getName(), read.policy());
    }

    private Stream<OrganizationModel> organizations(UserModel member) {
        if (!realm.isOrganizationsEnabled()) {
            return Stream.empty();
        }
        return session.getProvider(OrganizationProvider.class)
                .getByMember(member)
                .filter(OrganizationModel::isEnabled);
    }

    private static void warnOnce(OrganizationModel organization, String attribute) {
        if (WARNED.size() < WARNINGS_KEPT && WARNED.add(organization.getId() + ' ' + attribute)) {
            LOG.warnf(
                    "Organization %s: the value of attribute %s cannot be read, so the strictest one holds",
                    organization.getId(), attribute);
        }
    }
}
