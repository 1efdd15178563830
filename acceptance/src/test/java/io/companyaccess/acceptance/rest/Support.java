package io.companyaccess.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Support access of a company, as somebody with this token reaches it. */
record Support(RestDoor door, String token, TestCompany company) {

    /** Opens with a reason; the duration as JSON. */
    RestAnswer open(String duration) {
        return change("{\"open\":true,\"duration\":" + duration + ",\"reason\":\"The import fails\"}");
    }

    RestAnswer close() {
        return change("{\"open\":false}");
    }

    RestAnswer change(String body) {
        return door.put(token, path(""), body);
    }

    RestAnswer read() {
        return door.get(token, path(""));
    }

    RestAnswer approve(String request) {
        return decide(request, "{\"decision\":\"approve\"}");
    }

    RestAnswer deny(String request) {
        return decide(request, "{\"decision\":\"deny\"}");
    }

    RestAnswer decide(String request, String body) {
        return door.put(token, path("/requests/" + request), body);
    }

    RestAnswer log(String query) {
        return door.get(token, path("/log" + query));
    }

    RestAnswer log(String query, String accept) {
        return door.send("GET", token, path("/log" + query), BodyPublishers.noBody(), "Accept", accept);
    }

    /** An agent with the token asks. */
    RestAnswer ask(String reason) {
        return door.post(
                token,
                "/support-access/requests",
                "{\"company\":\"" + company.id() + "\",\"reason\":\"" + reason + "\"}");
    }

    /** What the log tells of, the oldest first. */
    List<String> logged() {
        List<String> words =
                new ArrayList<>(log("?max=500").ok().json().path("entries").findValuesAsText("what"));
        Collections.reverse(words);
        return words;
    }

    /** Lines of the log that tell of this, the newest first. */
    List<JsonNode> lines(String what) {
        return StreamSupport.stream(log("?max=500").ok().json().path("entries").spliterator(), false)
                .filter(line -> line.path("what").asText().equals(what))
                .toList();
    }

    /** What changes of this company's support access left behind, the newest first. */
    List<AdminEventRepresentation> events(TestRealm realm) {
        return realm.events().byAdmins().stream()
                .filter(event -> event.getResourceType().equals("SUPPORT_ACCESS"))
                .filter(event -> event.getResourcePath().contains(company.id()))
                .toList();
    }

    private String path(String more) {
        return "/companies/" + company.id() + "/support-access" + more;
    }
}
