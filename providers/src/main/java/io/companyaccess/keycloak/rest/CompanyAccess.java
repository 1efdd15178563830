package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.console.rest.ConsoleFiles;
import io.companyaccess.keycloak.console.rest.ConsoleTexts;
import io.companyaccess.keycloak.people.Person;
import io.companyaccess.keycloak.people.jpa.OnePerson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.theme.Theme;

/** The REST of owners and apps: {@code /realms/{realm}/company-access}. Bearer tokens only; no cookie counts. */
@Produces(MediaType.APPLICATION_JSON)
public final class CompanyAccess {

    private final KeycloakSession session;

    CompanyAccess(KeycloakSession session) {
        this.session = session;
    }

    /** The companies that the caller owns. */
    @GET
    @Path("companies")
    public List<CompanySummary> companies() {
        TokenCaller caller = TokenCaller.of(session);
        return of(caller.user())
                .filter(company -> caller.owned().contains(company.getId()))
                .map(CompanySummary::of)
                .toList();
    }

    /** One company. */
    @Path("companies/{company}")
    public CompanyResource company(@PathParam("company") String idOrAlias) {
        return new CompanyResource(session, TokenCaller.of(session), idOrAlias);
    }

    /** For support agents. */
    @Path("support-access")
    public SupportAgentResource supportAccess() {
        return new SupportAgentResource(session, TokenCaller.of(session));
    }

    /** What any member may know: his own row in each of his companies. */
    @GET
    @Path("me")
    public List<OwnRowJson> me() {
        UserModel user = TokenCaller.of(session).user();
        List<OrganizationModel> companies = of(user).toList();
        Map<String, Person> rows = new OnePerson(session)
                .rows(user.getId(), companies.stream().map(Companies::company).toList());
        return companies.stream()
                .flatMap(company ->
                        Optional.ofNullable(rows.get(company.getId())).map(row -> OwnRowJson.of(company, row)).stream())
                .toList();
    }

    /** A module or style sheet of our page in both consoles; open to everybody. */
    @GET
    @Path("ui/{file}")
    @Produces(MediaType.WILDCARD)
    public Response consoleFile(@PathParam("file") String name) {
        return ConsoleFiles.answer(session, name);
    }

    /** The texts of our page in the Account Console. */
    @GET
    @Path("ui/texts")
    public ConsoleTexts consoleTexts() {
        return ConsoleTexts.of(
                session,
                Theme.Type.ACCOUNT,
                session.getContext().getRealm(),
                TokenCaller.of(session).user());
    }

    private Stream<OrganizationModel> of(UserModel member) {
        return session.getContext().getRealm().isOrganizationsEnabled()
                ? session.getProvider(OrganizationProvider.class)
                        .getByMember(member)
                        .filter(OrganizationModel::isEnabled)
                : Stream.empty();
    }
}
