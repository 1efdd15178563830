package io.companyaccess.acceptance.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.AdminApi;
import io.companyaccess.acceptance.support.TestRealm;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** The answer of a set-up call. */
record SetupCall(List<String> changes, List<String> warnings) {

    /** Sets a realm up; the query is empty or begins with a question mark. */
    static SetupCall in(TestRealm realm, String query) {
        JsonNode answer = realm.api().post(path(realm, query), null);
        return new SetupCall(texts(answer.path("changes")), texts(answer.path("warnings")));
    }

    /** Any call, by anybody, with whatever answer. */
    static HttpResponse<String> by(AdminApi caller, TestRealm realm, String query) {
        return caller.send("POST", path(realm, query), null);
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
