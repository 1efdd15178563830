package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import io.companyaccess.keycloak.supportaccess.OneLine;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that bodies about support access share.
 *
 * <p>A refusal names the field by its JSON Pointer (RFC 6901) in the body, never what stood in it.
 */
final class SupportFields {

    private final JsonNode body;

    SupportFields(JsonNode body, Set<String> known) {
        this.body = body;
        body.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new InvalidRequest("Unknown field in the body");
            }
        });
    }

    /** Whether there is such a field, be it null. */
    boolean has(String field) {
        return body.has(field);
    }

    /** @return null where the field is absent or null */
    @Nullable
    String line(String field, int shortest, int longest) {
        if (isAbsent(field)) {
            return null;
        }
        String written = body.path(field).textValue();
        return Optional.ofNullable(written)
                .flatMap(text -> OneLine.of(text, shortest, longest))
                .orElseThrow(() -> invalid(field, "a text of " + shortest + " to " + longest + " characters"));
    }

    /** The usual period where the field is absent or null. */
    GrantPeriod period() {
        String written = body.path("duration").textValue();
        if (isAbsent("duration")) {
            return GrantPeriod.USUAL;
        }
        return Optional.ofNullable(written)
                .flatMap(GrantPeriod::of)
                .orElseThrow(() ->
                        invalid("duration", "an ISO 8601 duration from \"PT1S\" to \"P7D\", \"until-closed\" or null"));
    }

    /** @return null where the field is absent or null */
    @Nullable
    Boolean flag(String field) {
        if (isAbsent(field)) {
            return null;
        }
        if (!body.path(field).isBoolean()) {
            throw invalid(field, "true, false or null");
        }
        return body.path(field).asBoolean();
    }

    /** @return null where it is no text */
    @Nullable
    String text(String field) {
        return body.path(field).textValue();
    }

    InvalidRequest invalid(String field, String expected) {
        return new InvalidRequest("/" + field + " must be " + expected);
    }

    private boolean isAbsent(String field) {
        return body.path(field).isMissingNode() || body.path(field).isNull();
    }
}
