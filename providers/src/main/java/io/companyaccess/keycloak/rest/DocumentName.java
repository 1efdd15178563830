package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.documentlink.NewLink;
import java.util.Optional;

/** What an app may call a document. */
final class DocumentName {

    static final String EXPECTED =
            "a text of 1 to " + NewLink.LONGEST_DOCUMENT + " characters without control characters";

    private DocumentName() {}

    /** The name in a body, or empty when it is none. */
    static Optional<String> read(JsonNode node) {
        return Optional.ofNullable(node.textValue()).filter(DocumentName::good);
    }

    /** Whether a document may have this name; half a pair of surrogates is no character, and databases fail at it. */
    static boolean good(String name) {
        return !name.isEmpty()
                && name.length() <= NewLink.LONGEST_DOCUMENT
                && name.codePoints().noneMatch(each -> Character.isISOControl(each) || isHalfAPair(each));
    }

    private static boolean isHalfAPair(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
