package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.PolicyAttributes;
import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.company.SecondFactorRequirement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A policy as JSON.
 *
 * @param secondFactor {@code optional} or {@code required}
 * @param secondFactorFrom ISO date, or null: at once
 * @param linkRecipientCheck {@code off}, {@code address}, {@code mailbox-code}, or null: the realm's default
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PolicyJson(
        String secondFactor,
        @Nullable String secondFactorFrom,
        @Nullable String linkRecipientCheck) {

    static PolicyJson of(CompanyPolicy policy) {
        return new PolicyJson(
                policy.secondFactor().word(),
                policy.secondFactorFrom() == null
                        ? null
                        : policy.secondFactorFrom().toString(),
                policy.linkRecipientCheck() == null
                        ? null
                        : policy.linkRecipientCheck().word());
    }

    /** The change that a body asks for: absent fields stay, {@code null} is back to the default. */
    static UnaryOperator<CompanyPolicy> change(JsonNode body) {
        body.fieldNames().forEachRemaining(PolicyJson::requireKnown);
        Optional<SecondFactorRequirement> secondFactor =
                value(body, "secondFactor", SecondFactorRequirement::ofWord, "\"optional\" or \"required\"");
        Optional<LocalDate> from =
                value(body, "secondFactorFrom", PolicyAttributes::date, "a date such as \"2027-01-31\"");
        Optional<RecipientCheck> check =
                value(body, "linkRecipientCheck", RecipientCheck::ofWord, "\"off\", \"address\" or \"mailbox-code\"");
        return before -> new CompanyPolicy(
                body.has("secondFactor")
                        ? secondFactor.orElse(SecondFactorRequirement.OPTIONAL)
                        : before.secondFactor(),
                body.has("secondFactorFrom") ? from.orElse(null) : before.secondFactorFrom(),
                body.has("linkRecipientCheck") ? check.orElse(null) : before.linkRecipientCheck());
    }

    private static void requireKnown(String field) {
        switch (field) {
            case "secondFactor", "secondFactorFrom", "linkRecipientCheck" -> {}
            default -> throw JsonBody.invalid("Unknown field in the body");
        }
    }

    private static <T> Optional<T> value(
            JsonNode body, String field, Function<String, Optional<T>> reading, String expected) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        Optional<T> read = node.isTextual() ? reading.apply(node.textValue()) : Optional.empty();
        if (read.isEmpty()) {
            throw JsonBody.invalid("Field " + field + " must be " + expected + " or null");
        }
        return read;
    }
}
