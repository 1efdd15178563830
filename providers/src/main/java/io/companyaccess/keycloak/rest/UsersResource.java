package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.company.keycloak.Members;
import io.companyaccess.keycloak.people.PeopleCursor;
import io.companyaccess.keycloak.people.PeopleFilter;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.Person;
import io.companyaccess.keycloak.people.jpa.OnePerson;
import io.companyaccess.keycloak.people.jpa.PeopleTable;
import io.companyaccess.keycloak.secondfactor.keycloak.FactorReset;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** A company's people. */
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final String idOrAlias;

    UsersResource(KeycloakSession session, Caller caller, String idOrAlias) {
        this.session = session;
        this.caller = caller;
        this.idOrAlias = idOrAlias;
    }

    /** A page as JSON, or all of them as CSV. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@BeanParam UserQuery query) {
        OrganizationModel company = caller.withReadableUsers(idOrAlias);
        PeopleView view = caller.viewOf(company);
        try {
            PeopleFilter filter = query.filter();
            int size = query.size();
            @Nullable PeopleCursor after = query.cursor();
            if (filter.strength() != null && !view.passwords()) {
                throw Refusals.forbidden("forbidden", "Only owners of the company may ask for passwords");
            }
            Company described = Companies.company(company);
            PeopleTable table = new PeopleTable(session);
            return Csv.wanted(session)
                    ? export(new UserExport(table, described, filter, view))
                    : Response.ok(
                                    UserPageJson.of(table.page(described, filter, view, after, size), view),
                                    MediaType.APPLICATION_JSON_TYPE)
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build();
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** Makes a member owner, internal or external; answers his row. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public UserJson place(@PathParam("id") String userId, InputStream body) {
        OrganizationModel company = caller.manageable(idOrAlias);
        UserModel member = member(company, userId);
        caller.requireMayPlace(company, member);
        try {
            Membership before = new Members(session).membership(company, member);
            Membership after = new Members(session).change(company, member, MembershipJson.change(JsonBody.read(body)));
            if (!after.equals(before)) {
                new CompanyAudit(caller, company).memberPlaced(member, before, after);
            }
            Person row = new OnePerson(session)
                    .rows(member.getId(), List.of(Companies.company(company)))
                    .get(company.getId());
            if (row == null) {
                throw Refusals.notFound();
            }
            return UserJson.of(row.as(after), caller.viewOf(company));
        } catch (CompanyRefusal refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** Takes away the factors of a member who lost them; he sets up a new one at his next sign-in. */
    @POST
    @Path("{id}/second-factor/reset")
    public void resetSecondFactor(@PathParam("id") String userId) {
        OrganizationModel company = caller.manageable(idOrAlias);
        UserModel member = member(company, userId);
        try {
            caller.requireMayReset(company, member);
        } catch (CompanyRefusal refusal) {
            throw Refusals.answer(refusal);
        }
        new CompanyAudit(caller, company).factorsReset(member, FactorReset.reset(session, member));
    }

    private static Response export(UserExport export) {
        return Response.ok(export)
                .type(Csv.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"users.csv\"")
                .build();
    }

    private UserModel member(OrganizationModel company, String userId) {
        // Whom a storage keeps outside of our database is in no list either; and PostgreSQL fails at a NUL.
        if (userId.startsWith("f:") || userId.indexOf('\0') >= 0) {
            throw Refusals.notFound();
        }
        UserModel member = session.users().getUserById(session.getContext().getRealm(), userId);
        if (member == null || !company.isMember(member)) {
            throw Refusals.notFound();
        }
        return member;
    }
}
