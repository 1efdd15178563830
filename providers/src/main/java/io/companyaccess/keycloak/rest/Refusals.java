package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyRefusal;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/** Refusals as HTTP answers, all in one form: {@code error} for programs, {@code error_description} for developers. */
public final class Refusals {

    private Refusals() {}

    /** A rule of the company said no. */
    public static WebApplicationException answer(CompanyRefusal refusal) {
        CompanyRefusal.Reason reason = refusal.reason();
        return switch (reason) {
            case LAST_OWNER, OWNER_SECOND_FACTOR_MISSING, MEMBER_OF_OTHER_COMPANIES, IDENTITY_ADMIN ->
                answer(Response.status(Response.Status.CONFLICT), reason.code(), reason.description());
            // RFC 9470: the challenge says what is missing.
            case SECOND_FACTOR_NOT_SHOWN ->
                answer(
                        Response.status(Response.Status.UNAUTHORIZED)
                                .header(
                                        HttpHeaders.WWW_AUTHENTICATE,
                                        "Bearer error=\"" + reason.code() + "\", error_description=\""
                                                + reason.description() + "\""),
                        reason.code(),
                        reason.description());
        };
    }

    /** A rule of support access said no. */
    static WebApplicationException answer(SupportRefusal refusal) {
        SupportRefusal.Reason reason = refusal.reason();
        return switch (reason) {
            case COMPANY_GONE, REQUEST_UNKNOWN -> notFound();
            case REQUEST_PENDING, REQUEST_DECIDED, REQUEST_EXPIRED ->
                answer(Response.status(Response.Status.CONFLICT), reason.code(), reason.description());
            case REASON_MISSING ->
                answer(Response.status(Response.Status.BAD_REQUEST), reason.code(), reason.description());
        };
    }

    /** The call was not as it must be. */
    static WebApplicationException answer(InvalidRequest refusal) {
        return answer(Response.status(Response.Status.BAD_REQUEST), refusal.code(), refusal.description());
    }

    /** Not there, or nothing that the caller has business with: the two look the same. */
    public static WebApplicationException notFound() {
        return answer(
                Response.status(Response.Status.NOT_FOUND),
                "not_found",
                "There is no such company, member, document link or request");
    }

    /** Known, but not his to see or change. */
    public static WebApplicationException forbidden(String code, String description) {
        return answer(Response.status(Response.Status.FORBIDDEN), code, description);
    }

    /** No token, or one that is not valid (any more). */
    public static WebApplicationException unauthenticated() {
        return answer(
                Response.status(Response.Status.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
                "invalid_token",
                "A valid bearer token of this realm is needed");
    }

    private static WebApplicationException answer(Response.ResponseBuilder builder, String code, String description) {
        return new WebApplicationException(builder.entity(new OAuth2ErrorRepresentation(code, description))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }
}
