package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.OpenCompany;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import io.companyaccess.keycloak.supportaccess.jpa.OpenCompanies;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportChanges;
import io.companyaccess.keycloak.supportaccess.mail.SupportNotices;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** What support agents see before they are in: which companies are open, and a way to ask the others. */
@Produces(MediaType.APPLICATION_JSON)
public final class SupportAgentResource {

    private static final String ROLE = "support-agent";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final KeycloakSession session;
    private final TokenCaller agent;

    SupportAgentResource(KeycloakSession session, TokenCaller caller) {
        this.session = session;
        this.agent = caller;
    }

    /** Companies that are open now, in the order of their aliases. */
    @GET
    @Path("companies")
    public OpenCompaniesJson companies(
            @QueryParam("after") @Nullable String after, @QueryParam("max") @Nullable String max) {
        agent.requireRole(ROLE);
        try {
            int size = PageSize.read(max, USUAL, MOST);
            String alias = after == null ? null : OpenCompaniesJson.alias(after);
            return OpenCompaniesJson.of(
                    session.getContext().getRealm().isOrganizationsEnabled()
                            ? new OpenCompanies(session).page(alias, size + 1, now())
                            : List.<OpenCompany>of(),
                    size);
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** Asks the owners of a company to open it. */
    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream body) {
        agent.requireRole(ROLE);
        try {
            NewRequestJson wanted = NewRequestJson.read(JsonBody.read(body));
            OrganizationModel company =
                    new CompanyFinder(session).find(wanted.company()).orElseThrow(Refusals::notFound);
            AccessRequest request = new SupportChanges(session)
                    .ask(company.getId(), agent.actor(), wanted.reason(), wanted.ticket(), wanted.period());
            new SupportAudit(agent, company).requested(request);
            new SupportNotices(session).requested(company, request);
            return Response.status(Response.Status.CREATED)
                    .entity(RequestJson.of(request))
                    .build();
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        } catch (SupportRefusal refusal) {
            throw Refusals.answer(refusal);
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
