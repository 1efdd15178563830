package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import io.companyaccess.keycloak.supportaccess.OneLine;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body may say about the switch.
 *
 * @param reason null: as it was said
 */
record SupportChangeJson(boolean open, @Nullable String reason, GrantPeriod period) {

    static SupportChangeJson read(JsonNode body) {
        SupportFields fields = new SupportFields(body, Set.of("open", "duration", "reason"));
        if (!fields.has("open")) {
            throw fields.invalid("open", "true, false or null");
        }
        boolean open = Boolean.TRUE.equals(fields.flag("open"));
        if (!open && (fields.has("duration") || fields.has("reason"))) {
            throw new InvalidRequest("/duration and /reason belong to opening");
        }
        return new SupportChangeJson(open, fields.line("reason", 1, OneLine.LONGEST_REASON), fields.period());
    }
}
