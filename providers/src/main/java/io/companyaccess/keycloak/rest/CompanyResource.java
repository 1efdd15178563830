package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.company.keycloak.PolicyStore;
import io.companyaccess.keycloak.company.mail.PolicyNotice;
import io.companyaccess.keycloak.people.jpa.MemberStatistics;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** One company: its settings, and the way to its people, links and support. */
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
                UserCountsJson.of(new MemberStatistics(session).count(company), caller.viewOf(company)));
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

    /** Its people. */
    @Path("users")
    public UsersResource users() {
        return new UsersResource(session, caller, idOrAlias);
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
}
