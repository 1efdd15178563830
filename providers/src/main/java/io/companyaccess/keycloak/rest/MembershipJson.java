package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.company.Kind;
import io.companyaccess.keycloak.company.Membership;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a body may say about a member. */
final class MembershipJson {

    private MembershipJson() {}

    /** The change that a body asks for: absent fields stay, {@code null} is back to the default (internal, no owner). */
    static UnaryOperator<Membership> change(JsonNode body) {
        body.fieldNames().forEachRemaining(field -> {
            if (!field.equals("owner") && !field.equals("kind")) {
                throw JsonBody.invalid("Unknown field in the body");
            }
        });
        @Nullable Boolean owner = owner(body);
        @Nullable Kind kind = kind(body);
        return before -> new Membership(kind == null ? before.kind() : kind, owner == null ? before.owner() : owner);
    }

    private static @Nullable Boolean owner(JsonNode body) {
        JsonNode node = body.path("owner");
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isBoolean() && !node.isNull()) {
            throw JsonBody.invalid("Field owner must be true, false or null");
        }
        return node.asBoolean();
    }

    private static @Nullable Kind kind(JsonNode body) {
        JsonNode node = body.path("kind");
        if (node.isMissingNode()) {
            return null;
        }
        if (node.isNull()) {
            return Kind.INTERNAL;
        }
        return Kind.ofWord(node.asText())
                .filter(read -> node.isTextual())
                .orElseThrow(() -> JsonBody.invalid("Field kind must be \"internal\", \"external\" or null"));
    }
}
