package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.supportaccess.LogCursor;
import io.companyaccess.keycloak.supportaccess.LogPage;
import io.companyaccess.keycloak.supportaccess.jpa.SupportLog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** The log of a company's support access. There is no way to change it. */
public final class SupportLogResource {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int MOST_OF_EXPORT = 10_000;

    private final KeycloakSession session;
    private final Caller caller;
    private final String idOrAlias;

    SupportLogResource(KeycloakSession session, Caller caller, String idOrAlias) {
        this.session = session;
        this.caller = caller;
        this.idOrAlias = idOrAlias;
    }

    /** Lines of the log, the newest first; a page as JSON, or as much as there is as CSV. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response read(@QueryParam("after") @Nullable String after, @QueryParam("max") @Nullable String max) {
        OrganizationModel company = caller.withReadableSupport(idOrAlias);
        boolean export = Csv.wanted(session);
        try {
            int most = export ? MOST_OF_EXPORT : MOST;
            LogPage page = new SupportLog(session)
                    .page(company.getId(), cursor(after), PageSize.read(max, export ? most : USUAL, most));
            return export
                    ? csv(page)
                    : Response.ok(LogPageJson.of(page), MediaType.APPLICATION_JSON_TYPE)
                            .build();
        } catch (InvalidRequest refusal) {
            throw Refusals.answer(refusal);
        }
    }

    private static Response csv(LogPage page) {
        Response.ResponseBuilder answer = Response.ok(LogCsv.of(page.entries()))
                .type(Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"support-access-log.csv\"");
        // Where even an export has a next page (RFC 8288), relative to the address that was called.
        page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, "<?after=" + next.text() + ">; rel=\"next\""));
        return answer.build();
    }

    private static @Nullable LogCursor cursor(@Nullable String after) {
        return after == null
                ? null
                : LogCursor.of(after)
                        .orElseThrow(() -> new InvalidRequest("Parameter after must be the next of a page before"));
    }
}
