package io.companyaccess.acceptance.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.List;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** The document links of one company, as one caller reaches them. */
record Links(RestDoor door, String token, TestCompany company) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A link to look at a document, as an app asks for it. */
    static ObjectNode to(String document, String... recipients) {
        ObjectNode link = JSON.createObjectNode().put("document", document).put("purpose", "view");
        List.of(recipients).forEach(link.putArray("recipients")::add);
        return link;
    }

    /** So many links to the same document, each with a recipient of its own. */
    static ArrayNode many(int number, String document) {
        ArrayNode links = JSON.createArrayNode();
        for (int i = 0; i < number; i++) {
            links.add(to(document, "r" + i + "@customer.example"));
        }
        return links;
    }

    Links of(TestCompany other) {
        return new Links(door, token, other);
    }

    RestAnswer make(Object links, String... headers) {
        return door.post(token, path(""), links.toString(), headers);
    }

    /** Makes one link; answers its id. */
    String made(String document, String... recipients) {
        return make(to(document, recipients)).ok().at("/id");
    }

    RestAnswer list(String query) {
        return door.get(token, path(query));
    }

    RestAnswer read(String id) {
        return door.get(token, path("/" + id));
    }

    RestAnswer revoke(String id) {
        return door.delete(token, path("/" + id));
    }

    RestAnswer revoke(String id, Object index) {
        return door.delete(token, path("/" + id + "/recipients/" + index));
    }

    /** What changes of this company's links left behind, the newest first. */
    List<AdminEventRepresentation> events(TestRealm realm) {
        return realm.events().byAdmins().stream()
                .filter(event -> event.getResourceType().equals("DOCUMENT_LINK"))
                .filter(event -> event.getResourcePath().contains(company.id()))
                .toList();
    }

    private String path(String more) {
        return "/companies/" + company.alias() + "/document-links" + more;
    }
}
