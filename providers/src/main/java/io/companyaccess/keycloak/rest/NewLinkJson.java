package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.NewLink;
import io.companyaccess.keycloak.documentlink.Purpose;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a body may say about one new link.
 *
 * <p>A refusal names the field by its JSON Pointer (RFC 6901) in the body, never what stood in it.
 */
final class NewLinkJson {

    private static final Set<String> FIELDS =
            Set.of("document", "purpose", "recipients", "expiresAt", "recipientCheck");

    /** Later than any year that all databases and readers understand. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final JsonNode link;
    private final String at;

    private NewLinkJson(JsonNode link, String at) {
        this.link = link;
        this.at = at;
    }

    /** @param at where the link stands in the body: empty for the body itself */
    static NewLink read(JsonNode link, String at, Instant now) {
        return new NewLinkJson(link, at).read(now);
    }

    private NewLink read(Instant now) {
        if (!link.isObject()) {
            throw new InvalidRequest(at + " must be an object");
        }
        link.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new InvalidRequest("Unknown field in " + (at.isEmpty() ? "the body" : at));
            }
        });
        return new NewLink(
                DocumentName.read(link.path("document")).orElseThrow(() -> invalid("document", DocumentName.EXPECTED)),
                word("purpose", Purpose::ofWord, "\"view\", \"sign\" or \"pay\"")
                        .orElseThrow(() -> invalid("purpose", "\"view\", \"sign\" or \"pay\"")),
                recipients(),
                expiresAt(now),
                word("recipientCheck", RecipientCheck::ofWord, "\"off\", \"address\", \"mailbox-code\" or null")
                        .orElse(null));
    }

    private List<RecipientAddress> recipients() {
        JsonNode list = link.path("recipients");
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > NewLink.MOST_RECIPIENTS) {
            throw invalid("recipients", "an array of at most " + NewLink.MOST_RECIPIENTS + " e-mail addresses");
        }
        Set<RecipientAddress> read = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String place = "recipients/" + i;
            RecipientAddress address = Optional.ofNullable(list.get(i).textValue())
                    .flatMap(RecipientAddress::of)
                    .orElseThrow(() -> invalid(place, "an e-mail address"));
            if (!read.add(address)) {
                throw invalid(place, "an address that does not stand before it");
            }
        }
        return new ArrayList<>(read);
    }

    private @Nullable Instant expiresAt(Instant now) {
        JsonNode node = link.path("expiresAt");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return Optional.ofNullable(node.textValue())
                .flatMap(NewLinkJson::instant)
                .filter(then -> then.isAfter(now) && !then.isAfter(LATEST))
                .orElseThrow(() -> invalid("expiresAt", "a time to come, such as \"2099-12-31T23:00:00Z\", or null"));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> word(String field, Function<String, Optional<T>> reading, String expected) {
        JsonNode node = link.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        Optional<T> read = Optional.ofNullable(node.textValue()).flatMap(reading);
        if (read.isEmpty()) {
            throw invalid(field, expected);
        }
        return read;
    }

    private InvalidRequest invalid(String field, String expected) {
        return new InvalidRequest(at + "/" + field + " must be " + expected);
    }
}
