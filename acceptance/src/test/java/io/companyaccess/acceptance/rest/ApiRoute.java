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
 * One operation of {@code docs/openapi.yaml}.
 *
 * @param path       with the placeholders of the file
 * @param query      from the question mark, with the example values of its parameters; empty where there are none
 * @param body       the example of the body, empty where there is none
 * @param callers    what it says each kind of caller is answered
 * @param parameters names of the query parameters
 */
public record ApiRoute(
        String method, String path, String query, String body, JsonNode callers, List<String> parameters) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    /** Every operation, in the order of the file. */
    public static List<ApiRoute> all() {
        JsonNode api = read();
        List<ApiRoute> routes = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation ->
                                of(api, operation.getKey().toUpperCase(), path.getKey(), operation.getValue()))
                        .forEach(routes::add));
        return routes;
    }

    public boolean isAdmins() {
        return path.startsWith("/admin/");
    }

    public boolean writes() {
        return !method.equals("GET");
    }

    /** Method and path, as tables name it. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    private static ApiRoute of(JsonNode api, String method, String path, JsonNode operation) {
        StringBuilder query = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = resolved(api, one);
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
            // Only those of one operation: the examples of shared ones are for readers.
            if (one.path("in").asText().equals("query") && one.has("example")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(one.path("name").asText())
                        .append("=")
                        .append(one.path("example").asText());
            }
        }
        JsonNode example = resolved(api, operation.path("requestBody")).at("/content/application~1json/example");
        return new ApiRoute(
                method,
                path,
                query.toString(),
                example.isMissingNode() ? "" : example.toString(),
                operation.path("x-callers"),
                names);
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
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
