package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header by which an app makes sure that a call which it repeats does nothing twice. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** The answer to a call whose key was used: what came of the call before. */
    record Used(
            String error, @JsonProperty("error_description") String description, List<String> ids) {}

    private IdempotencyKey() {}

    /** The key of a call, or empty when it has none; asks the headers, because a parameter does not tell empty from absent. */
    static Optional<String> of(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HEADER);
        return read(values == null ? List.of() : values);
    }

    static Optional<String> read(List<String> values) {
        if (values.size() > 1
                || values.stream().anyMatch(value -> !VISIBLE.matcher(value).matches())) {
            throw new InvalidRequest("Header " + HEADER + " must be 1 to 255 visible ASCII characters, once");
        }
        return values.stream().findFirst();
    }

    /** The refusal of a call whose key was used; the codes of its links are told to nobody again. */
    static WebApplicationException used(List<String> ids) {
        return new WebApplicationException(Response.status(Response.Status.CONFLICT)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Used(
                        "idempotency_key_used",
                        "There was a call with this key. If its answer got lost, revoke its links and make new ones.",
                        ids))
                .build());
    }
}
