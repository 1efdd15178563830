package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body may say about a request.
 *
 * @param period null: as the agent asked
 */
record DecisionJson(boolean approve, @Nullable GrantPeriod period) {

    static DecisionJson read(JsonNode body) {
        SupportFields fields = new SupportFields(body, Set.of("decision", "duration"));
        boolean approve = "approve".equals(fields.text("decision"));
        if (!approve && !"deny".equals(fields.text("decision"))) {
            throw fields.invalid("decision", "\"approve\" or \"deny\"");
        }
        if (!approve && fields.has("duration")) {
            throw new InvalidRequest("/duration belongs to approving");
        }
        return new DecisionJson(approve, fields.has("duration") ? fields.period() : null);
    }
}
