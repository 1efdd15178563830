package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.keycloak.services.ErrorResponseException;

/** A body that somebody sent: small, well-formed and without surprises, or refused with a code. */
public final class JsonBody {

    /** More than any of our calls with one object needs. */
    private static final int LIMIT_BYTES = 16 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** The object in a body of at most 16 KiB; anything else is refused (400, 413). */
    public static JsonNode read(InputStream body) {
        JsonNode node = read(body, LIMIT_BYTES);
        if (!node.isObject()) {
            throw invalid("The body must be a JSON object");
        }
        return node;
    }

    /** Whatever JSON is in a body of at most so many bytes; anything else is refused (400, 413). */
    static JsonNode read(InputStream body, int limitBytes) {
        return parse(bytes(body, limitBytes));
    }

    /** The refusal of a body that cannot be understood; the text must not repeat what was sent. */
    public static ErrorResponseException invalid(String description) {
        return new ErrorResponseException("invalid_request", description, Response.Status.BAD_REQUEST);
    }

    private static byte[] bytes(InputStream body, int limitBytes) {
        try {
            byte[] bytes = body.readNBytes(limitBytes + 1);
            if (bytes.length > limitBytes) {
                throw new ErrorResponseException(
                        "request_too_large", "The body is too large", Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException cutOff) {
            throw invalid("The body did not arrive as a whole");
        }
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException malformed) {
            // All is read already, so this is never about the network; broken UTF-32 comes as a plain IOException.
            throw invalid("The body is not well-formed JSON");
        }
    }
}
