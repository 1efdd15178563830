package io.companyaccess.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One operation of {@code docs/openapi.yaml}, called by one kind of caller.
 *
 * @param path with the placeholders of the file, and the example values of its query parameters
 * @param body the example of the body, empty where there is none
 */
record ApiCall(String method, String path, String body, String caller, int expected) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    /** Every operation for every kind of caller. */
    static List<ApiCall> all() {
        JsonNode api = read();
        List<ApiCall> calls = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operation.getValue().path("x-callers").properties().stream()
                                .map(caller -> new ApiCall(
                                        operation.getKey().toUpperCase(),
                                        path.getKey() + query(operation.getValue()),
                                        body(api, operation.getValue()),
                                        caller.getKey(),
                                        caller.getValue().asInt()))
                                .forEach(calls::add)));
        return calls;
    }

    boolean isAdmins() {
        return path.startsWith("/admin/");
    }

    @Override
    public String toString() {
        return method + " " + path + " by " + caller + ": " + expected;
    }

    private static String query(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asText())
                        .append("=")
                        .append(parameter.path("example").asText());
            }
        }
        return query.toString();
    }

    private static String body(JsonNode api, JsonNode operation) {
        JsonNode body = operation.path("requestBody");
        JsonNode described =
                body.has("$ref") ? api.at(body.path("$ref").asText().substring(1)) : body;
        JsonNode example = described.at("/content/application~1json/example");
        return example.isMissingNode() ? "" : example.toString();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("..", "docs", "openapi.yaml").toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
