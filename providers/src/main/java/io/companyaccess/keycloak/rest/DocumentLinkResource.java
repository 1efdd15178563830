package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.keycloak.FreshTransaction;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Recipient;
import io.companyaccess.keycloak.documentlink.guest.GuestSessions;
import io.companyaccess.keycloak.documentlink.jpa.DocumentLinks;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** One document link of a company, and its end. */
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentLinkResource {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,3}");

    private final KeycloakSession session;
    private final Caller caller;
    private final String idOrAlias;
    private final String id;

    DocumentLinkResource(KeycloakSession session, Caller caller, String idOrAlias, String id) {
        this.session = session;
        this.caller = caller;
        this.idOrAlias = idOrAlias;
        this.id = id;
    }

    /** The link, without its code. */
    @GET
    public DocumentLinkJson read() {
        OrganizationModel company = caller.withReadableLinks(idOrAlias);
        return new DocumentLinks(session)
                .find(company.getId(), Ids.known(id))
                .map(link -> DocumentLinkJson.of(link, now()))
                .orElseThrow(Refusals::notFound);
    }

    /** Revokes the link; done again, it stays revoked since the first time. */
    @DELETE
    public void revoke() {
        OrganizationModel company = caller.withRevocableLinks(idOrAlias);
        String known = Ids.known(id);
        DocumentLink before = FreshTransaction.in(
                        session, inner -> new DocumentLinks(inner).revoke(company.getId(), known, now()))
                .orElseThrow(Refusals::notFound);
        if (before.revokedAt() == null) {
            new LinkAudit(caller, company).revoked(before);
        }
        new GuestSessions(session).endOf(id);
    }

    /** Revokes one recipient; the others keep their link. */
    @DELETE
    @Path("recipients/{index}")
    public void revokeRecipient(@PathParam("index") String place) {
        OrganizationModel company = caller.withRevocableLinks(idOrAlias);
        int index = Integer.parseInt(known(INDEX, place));
        String known = Ids.known(id);
        Recipient before = FreshTransaction.in(
                        session,
                        inner -> new DocumentLinks(inner).revokeRecipient(company.getId(), known, index, now()))
                .orElseThrow(Refusals::notFound);
        if (before.revokedAt() == null) {
            new LinkAudit(caller, company).recipientRevoked(id, index);
        }
        new GuestSessions(session).endOf(id, index);
    }

    private static String known(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw Refusals.notFound();
        }
        return text;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
