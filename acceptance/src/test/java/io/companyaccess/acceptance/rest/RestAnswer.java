package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the REST answered, right or wrong. */
public record RestAnswer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static RestAnswer of(HttpResponse<String> answer) {
        return new RestAnswer(answer.statusCode(), answer.headers(), answer.body());
    }

    /** The body, which must be JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new AssertionError("HTTP " + status + " with a body that is not JSON: " + body, notJson);
        }
    }

    /** A text in the body, by JSON pointer. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** The code of a refusal. */
    public String error() {
        return at("/error");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails unless it is what was asked for. */
    public RestAnswer ok() {
        assertThat(status).as(body).isBetween(200, 299);
        return this;
    }

    /** Fails unless it is this refusal, told in a way that programs and developers understand and that betrays nothing. */
    public RestAnswer refused(int expectedStatus, String expectedCode) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(error()).as(body).isEqualTo(expectedCode);
        assertThat(at("/error_description")).isNotBlank();
        return saysNothingOfItsInside();
    }

    /** Fails when the answer shows names of classes or lines of code. */
    public RestAnswer saysNothingOfItsInside() {
        assertThat(body).doesNotContain("Exception", "io.companyaccess", "org.keycloak", "\tat ", "com.fasterxml");
        return this;
    }
}
