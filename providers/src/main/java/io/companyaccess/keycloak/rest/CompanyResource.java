package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.company.keycloak.Members;
import io.companyaccess.keycloak.company.keycloak.PolicyStore;
import io.companyaccess.keycloak.company.mail.PolicyNotice;
import io.companyaccess.keycloak.people.Person;
import io.companyaccess.keycloak.people.jpa.MemberStatistics;
import io.companyaccess.keycloak.people.keycloak.People;
import io.companyaccess.keycloak.secondfactor.keycloak.FactorReset;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** One company: its settings and its people. */
@Produces(MediaType.APPLICATION_JSON)
public final class CompanyResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final String idOrAlias;

    public CompanyResource(KeycloakSession session, Caller caller, String idOrAlias) {
        this.session = session;
        this.caller = caller;
        this.idOrAlias = idOrAlias;
    }

    /** Settings and counts. */
    @GET
    public CompanyJson read() {
        OrganizationModel company = caller.readable(idOrAlias);
        return new CompanyJson(
                company.getId(),
                company.getAlias(),
                company.getName(),
                PolicyJson.of(Companies.company(company).policy()),
                new CompanyJson.Defaults(
                        PolicyStore.defaultCheckOf(session.getContext().getRealm())
                                .word()),
                SupportAccessJson.inShort(session, company),
                new MemberStatistics(session).count(company));
    }

    /** Changes the policy; answers the policy that holds now. */
    @PUT
    @Path("policy")
    @Consumes(MediaType.APPLICATION_JSON)
    public PolicyJson changePolicy(InputStream body) {
        OrganizationModel company = caller.manageable(idOrAlias);
        try {
            PolicyStore.Change change = new PolicyStore(session)
                    .change(company.getId(), PolicyJson.change(JsonBody.read(body)), caller::checkPolicyChange);
            if (!change.after().equals(change.before())) {
                new CompanyAudit(caller, company).policyChanged(change);
                new PolicyNotice(session).tellOwners(company, caller.name(), change.before(), change.after());
            }
            return PolicyJson.of(change.after());
        } catch (CompanyRefusal refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** Makes a member owner, internal or external; answers his row. */
    @PUT
    @Path("users/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Person place(@PathParam("id") String userId, InputStream body) {
        OrganizationModel company = caller.manageable(idOrAlias);
        UserModel member = member(company, userId);
        caller.requireMayPlace(company, member);
        try {
            Membership before = new Members(session).membership(company, member);
            Membership after = new Members(session).change(company, member, MembershipJson.change(JsonBody.read(body)));
            if (!after.equals(before)) {
                new CompanyAudit(caller, company).memberPlaced(member, before, after);
            }
            Company described = Companies.company(company);
            return People.person(session, member, described, after);
        } catch (CompanyRefusal refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** Takes away the factors of a member who lost them; he sets up a new one at his next sign-in. */
    @POST
    @Path("users/{id}/second-factor/reset")
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

    /** Its document links. */
    @Path("document-links")
    public DocumentLinksResource documentLinks() {
        return new DocumentLinksResource(session, caller, idOrAlias);
    }

    /** Its support access. */
    @Path("support-access")
    public SupportAccessResource supportAccess() {
        return new SupportAccessResource(session, caller, idOrAlias);
    }

    private UserModel member(OrganizationModel company, String userId) {
        // Keycloak takes an id of a user storage apart without a look at its form, and PostgreSQL fails at a NUL.
        boolean halfOfStorage = userId.startsWith("f:") && userId.indexOf(':', 2) < 0;
        if (halfOfStorage || userId.indexOf('\0') >= 0) {
            throw Refusals.notFound();
        }
        UserModel member = session.users().getUserById(session.getContext().getRealm(), userId);
        if (member == null || !company.isMember(member)) {
            throw Refusals.notFound();
        }
        return member;
    }
}
