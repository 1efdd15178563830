package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.supportaccess.AccessRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request of an agent as JSON. Times are ISO texts.
 *
 * @param ticket null: none
 * @param expiresAt when it dies if nobody answers
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RequestJson(
        String id,
        SupportAccessJson.PersonJson agent,
        String reason,
        @Nullable String ticket,
        String duration,
        String createdAt,
        String expiresAt) {

    static RequestJson of(AccessRequest request) {
        return new RequestJson(
                request.id(),
                new SupportAccessJson.PersonJson(request.agentId(), request.agentName()),
                request.reason(),
                request.ticket(),
                request.period().text(),
                request.createdAt().toString(),
                request.expiresAt().toString());
    }
}
