package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.companyaccess.acceptance.support.AdminApi;
import io.companyaccess.acceptance.support.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** The answer of a set-up call. */
record SetupCall(List<String> changes, List<String> warnings) {

    /** Sets a realm up; the query is empty or begins with a question mark. */
    static SetupCall in(TestRealm realm, String query) {
        return of(realm.api().post(path(realm, query), null));
    }

    /** Takes the set-up of a realm back. */
    static SetupCall undo(TestRealm realm, String query) {
        return of(realm.api().delete(path(realm, query)));
    }

    /** The answer as it was printed. */
    static SetupCall of(String answer) {
        try {
            return of(new ObjectMapper().readTree(answer));
        } catch (IOException notJson) {
            throw new UncheckedIOException(answer, notJson);
        }
    }

    /** Any call, by anybody, with whatever answer. */
    static HttpResponse<String> by(AdminApi caller, TestRealm realm, String query) {
        return caller.send("POST", path(realm, query), null);
    }

    /** Any call that would take the set-up back, by anybody, with whatever answer. */
    static HttpResponse<String> undoBy(AdminApi caller, TestRealm realm, String query) {
        return caller.send("DELETE", path(realm, query), null);
    }

    private static SetupCall of(JsonNode answer) {
        assertThat(answer.path("changes").isArray()).as(answer.toString()).isTrue();
        return new SetupCall(texts(answer.path("changes")), texts(answer.path("warnings")));
    }

    private static String path(TestRealm realm, String query) {
        return realm.path("company-access/setup" + query);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
