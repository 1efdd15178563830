package io.companyaccess.keycloak.rest;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.cors.Cors;

/** Answers what browsers ask, without a token, before a call from another origin; whoever may call is told by the call. */
public final class Preflight {

    /** The same for every path, there or not. */
    @OPTIONS
    @Path("{any:.*}")
    public Response answer() {
        return Cors.builder()
                .preflight()
                .auth()
                .allowedMethods("GET", "PUT", "POST", "DELETE", "OPTIONS")
                .add(Response.ok());
    }
}
