package io.companyaccess.keycloak.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the REST says what there is, no more and no less. */
final class OpenApiTest {

    private static final Set<String> CALLERS = Set.of(
            "anonymous",
            "member",
            "external",
            "owner",
            "other-company-owner",
            "app",
            "links-app",
            "app-without-role",
            "agent",
            "no-audience",
            "expired",
            "view-admin",
            "manage-admin");

    private final JsonNode api;

    OpenApiTest() throws IOException {
        api = new YAMLMapper().readTree(Path.of("..", "docs", "openapi.yaml").toFile());
    }

    @Test
    void lists_exactly_the_routes_that_exist() {
        Set<String> existing = new TreeSet<>();
        existing.addAll(Routes.below("/realms/{realm}/company-access", CompanyAccess.class)
                .all());
        existing.addAll(Routes.below("/admin/realms/{realm}/company-access", AdminCompanyAccess.class)
                .all());

        assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(existing);
    }

    @Test
    void says_for_each_route_what_each_kind_of_caller_is_answered() {
        operations().forEach((route, operation) -> {
            JsonNode callers = operation.path("x-callers");
            assertThat(names(callers)).as(route).containsExactlyInAnyOrderElementsOf(CALLERS);
            callers.forEach(status ->
                    assertThat(names(operation.path("responses"))).as(route).contains(status.asText()));
        });
    }

    @Test
    void names_each_operation_once() {
        List<String> ids = operations().values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void refers_to_nothing_that_is_not_there() {
        assertThat(api.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> ((ObjectNode) path.getValue())
                        .properties()
                        .forEach(one ->
                                operations.put(one.getKey().toUpperCase() + " " + path.getKey(), one.getValue())));
        operations.keySet().removeIf(route -> route.startsWith("PARAMETERS "));
        return operations;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
