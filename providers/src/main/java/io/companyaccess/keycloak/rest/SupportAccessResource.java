package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.company.keycloak.FreshTransaction;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportChanges;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Whether a company is open to support, who asks, and what happened. */
@Produces(MediaType.APPLICATION_JSON)
public final class SupportAccessResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final String idOrAlias;

    SupportAccessResource(KeycloakSession session, Caller caller, String idOrAlias) {
        this.session = session;
        this.caller = caller;
        this.idOrAlias = idOrAlias;
    }

    /** How it is now. */
    @GET
    public SupportAccessJson read() {
        return SupportAccessJson.of(session, caller.withReadableSupport(idOrAlias));
    }

    /** Opens or closes the company; done again, an open company gets a new end and a closed one stays closed. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SupportAccessJson change(InputStream body) {
        OrganizationModel company = caller.manageable(idOrAlias);
        SupportDesk desk = new SupportDesk(session, caller, company);
        try {
            SupportChangeJson wanted = SupportChangeJson.read(JsonBody.read(body));
            if (wanted.open()) {
                caller.requireMayOpenSupport();
                desk.opened(new SupportChanges(session)
                        .open(company.getId(), caller.actor(), wanted.reason(), wanted.period()));
            } else {
                desk.closed(new SupportChanges(session).close(company.getId(), caller.actor()));
            }
            return FreshTransaction.in(session, inner -> SupportAccessJson.of(inner, company));
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        } catch (SupportRefusal refusal) {
            throw Refusals.answer(refusal);
        } catch (CompanyRefusal refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** Approves a request, which opens the company, or denies it. */
    @PUT
    @Path("requests/{request}")
    @Consumes(MediaType.APPLICATION_JSON)
    public SupportAccessJson decide(@PathParam("request") String id, InputStream body) {
        OrganizationModel company = caller.manageable(idOrAlias);
        SupportDesk desk = new SupportDesk(session, caller, company);
        try {
            DecisionJson wanted = DecisionJson.read(JsonBody.read(body));
            String request = Ids.known(id);
            if (wanted.approve()) {
                caller.requireMayOpenSupport();
                desk.approved(
                        new SupportChanges(session).approve(company.getId(), request, caller.actor(), wanted.period()));
            } else {
                desk.denied(new SupportChanges(session).deny(company.getId(), request, caller.actor()));
            }
            return FreshTransaction.in(session, inner -> SupportAccessJson.of(inner, company));
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        } catch (SupportRefusal refusal) {
            throw Refusals.answer(refusal);
        } catch (CompanyRefusal refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** What happened. */
    @Path("log")
    public SupportLogResource log() {
        return new SupportLogResource(session, caller, idOrAlias);
    }
}
