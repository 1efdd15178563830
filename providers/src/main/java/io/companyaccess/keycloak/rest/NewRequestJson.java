package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import io.companyaccess.keycloak.supportaccess.OneLine;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent asks for.
 *
 * @param company id or alias
 * @param ticket null: none
 */
record NewRequestJson(
        String company, String reason, @Nullable String ticket, GrantPeriod period) {

    private static final int LONGEST_COMPANY = 255;

    static NewRequestJson read(JsonNode body) {
        SupportFields fields = new SupportFields(body, Set.of("company", "reason", "ticket", "duration"));
        String company = Optional.ofNullable(fields.text("company"))
                .filter(text -> OneLine.of(text, 1, LONGEST_COMPANY).isPresent())
                .orElseThrow(() -> fields.invalid("company", "the id or alias of a company"));
        String reason = fields.line("reason", OneLine.SHORTEST_OF_AGENT, OneLine.LONGEST_REASON);
        if (reason == null) {
            throw fields.invalid(
                    "reason",
                    "a text of " + OneLine.SHORTEST_OF_AGENT + " to " + OneLine.LONGEST_REASON + " characters");
        }
        return new NewRequestJson(company, reason, fields.line("ticket", 1, OneLine.LONGEST_TICKET), fields.period());
    }
}
