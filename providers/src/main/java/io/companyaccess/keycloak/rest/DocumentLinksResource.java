package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.company.keycloak.PolicyStore;
import io.companyaccess.keycloak.documentlink.MadeLink;
import io.companyaccess.keycloak.documentlink.jpa.DocumentLinks;
import io.companyaccess.keycloak.documentlink.jpa.IdempotencyKeys;
import io.companyaccess.keycloak.documentlink.jpa.NewLinks;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** The document links of one company. */
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentLinksResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final String idOrAlias;

    DocumentLinksResource(KeycloakSession session, Caller caller, String idOrAlias) {
        this.session = session;
        this.caller = caller;
        this.idOrAlias = idOrAlias;
    }

    /** Makes links, all or none; answers one for one and an array for an array, with the codes that are told only now. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        OrganizationModel company = caller.forNewLinks(idOrAlias);
        try {
            Instant now = now();
            Optional<String> key = IdempotencyKey.of(session.getContext().getRequestHeaders());
            IdempotencyKeys keys = new IdempotencyKeys(session);
            if (key.isPresent()) {
                keys.requireUnused(caller.app(), key.get(), company.getId());
            }
            JsonNode json = JsonBody.read(body, NewLinksJson.LIMIT_BYTES);
            NewLinksJson wanted = NewLinksJson.read(json, checkOf(company), now);
            List<MadeLink> made = key.isPresent()
                    ? keys.create(caller.app(), key.get(), company.getId(), wanted.links(), now)
                    : new NewLinks(session).create(company.getId(), wanted.links(), now);
            new LinkAudit(caller, company).made(wanted.links(), made);
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(MadeLinkJson.of(made, wanted.single()))
                    .build();
        } catch (IdempotencyKeys.Used used) {
            // Perhaps it was the database that knew; then it takes nothing more from this transaction.
            session.getTransactionManager().setRollbackOnly();
            throw IdempotencyKey.used(used.ids());
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** Links, the newest first. */
    @GET
    public LinkPageJson list(
            @QueryParam("document") @Nullable String document,
            @QueryParam("after") @Nullable String after,
            @QueryParam("max") @Nullable String max) {
        OrganizationModel company = caller.withReadableLinks(idOrAlias);
        try {
            LinkQuery query = LinkQuery.read(document, after, max);
            return LinkPageJson.of(
                    new DocumentLinks(session).page(company.getId(), query.document(), query.after(), query.max()),
                    now());
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        }
    }

    /** One link. */
    @Path("{link}")
    public DocumentLinkResource link(@PathParam("link") String id) {
        return new DocumentLinkResource(session, caller, idOrAlias, id);
    }

    private RecipientCheck checkOf(OrganizationModel company) {
        RecipientCheck own = Companies.company(company).policy().linkRecipientCheck();
        return own == null ? PolicyStore.defaultCheckOf(session.getContext().getRealm()) : own;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
