package io.companyaccess.keycloak.password.credential;

import io.companyaccess.keycloak.password.KnownWords;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationDomainModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Collects what a guesser would try first for one person. */
final class PersonalWords {

    /** A person of more companies has no more words. */
    private static final int COMPANIES = 20;

    private static final List<String> OF_A_FORM =
            List.of(UserModel.USERNAME, UserModel.FIRST_NAME, UserModel.LAST_NAME, UserModel.EMAIL);

    private PersonalWords() {}

    static KnownWords of(KeycloakSession session, RealmModel realm, UserModel user) {
        List<@Nullable String> names = product(realm);
        names.addAll(Arrays.asList(user.getUsername(), user.getEmail(), user.getFirstName(), user.getLastName()));
        // An import at the start of the server has no realm in its context, and no memberships yet either.
        if (realm.isOrganizationsEnabled() && realm.equals(session.getContext().getRealm())) {
            session.getProvider(OrganizationProvider.class)
                    .getByMember(user)
                    .limit(COMPANIES)
                    .flatMap(PersonalWords::company)
                    .forEach(names::add);
        }
        return KnownWords.in(names, Year.now(ZoneOffset.UTC));
    }

    /** Of somebody who is only about to become a user: what stands in the form, and the company that invites him. */
    static KnownWords ofNewcomer(KeycloakSession session, @Nullable String username) {
        List<@Nullable String> names = product(session.getContext().getRealm());
        names.add(username);
        HttpRequest request = session.getContext().getHttpRequest();
        MultivaluedMap<String, String> form = request == null ? null : request.getDecodedFormParameters();
        if (form != null) {
            OF_A_FORM.forEach(field -> names.add(form.getFirst(field)));
        }
        OrganizationModel company = session.getContext().getOrganization();
        if (company != null) {
            company(company).forEach(names::add);
        }
        return KnownWords.in(names, Year.now(ZoneOffset.UTC));
    }

    private static List<@Nullable String> product(RealmModel realm) {
        return new ArrayList<>(Arrays.asList(realm.getName(), realm.getDisplayName(), "Keycloak"));
    }

    private static Stream<String> company(OrganizationModel company) {
        return Stream.concat(
                Stream.of(company.getName(), company.getAlias()),
                company.getDomains().map(OrganizationDomainModel::getName));
    }
}
