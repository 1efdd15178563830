package io.companyaccess.demo.invoices;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Request;
import io.companyaccess.demo.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;

/** The document links of acme, which open to the first recipient without a question. */
final class FakeDocumentLinks {

    private static final String PATH = "/realms/demo/company-access/companies/acme/document-links";

    /** As they were made, with the fields that the list adds; a code is made of its link's place here. */
    final List<JSONObject> made = new ArrayList<>();

    /** The error that answers the next call that makes one. */
    volatile Optional<String> error = Optional.empty();

    /** The subject of a recipient who has an account. */
    volatile Optional<String> account = Optional.empty();

    /** Whether the company asks nothing of recipients, so that nobody knows which of them it is. */
    volatile boolean asksNothing;

    Routes addTo(Routes routes) {
        return routes.post(PATH, this::make)
                .get(PATH, request -> FakeIdentityServer.json(200, new JSONObject().appendField("links", made)))
                .delete(PATH + "/*", this::revoke);
    }

    static String code(int number) {
        return "a-code-of-twenty-seven-no-" + number;
    }

    String id(int number) {
        return made.get(number).getAsString("id");
    }

    /** What the token says that comes of an authorization request; empty where that named no link. */
    Optional<JSONObject> claimFor(Request authorization) {
        return linkOf(authorization)
                .map(link -> new JSONObject()
                        .appendField("id", link.get("id"))
                        .appendField("document", link.get("document"))
                        .appendField("purpose", link.get("purpose"))
                        .appendField(
                                "company",
                                new JSONObject().appendField("id", "1").appendField("alias", "acme"))
                        .appendField("verified", verified()))
                .map(claim -> asksNothing ? claim : claim.appendField("recipient", 0));
    }

    private String verified() {
        return asksNothing ? "none" : account.isPresent() ? "account" : "address";
    }

    boolean isRevoked(Request authorization) {
        return linkOf(authorization)
                .filter(link -> link.get("state").equals("revoked"))
                .isPresent();
    }

    private Optional<JSONObject> linkOf(Request authorization) {
        return authorization
                .query("document_link")
                .map(code -> made.get(Integer.parseInt(code.substring(code.lastIndexOf('-') + 1))));
    }

    private Answer make(Request request) throws ParseException {
        if (error.isPresent()) {
            return FakeIdentityServer.json(400, FakeIdentityServer.error(error.get()));
        }
        var link = JSONObjectUtils.parse(request.body());
        var recipients = new JSONArray();
        ((List<?>) link.get("recipients")).forEach(each -> recipients.add(new JSONObject()));
        link.appendField("id", UUID.randomUUID().toString())
                .appendField("state", "active")
                .appendField("openings", 0)
                .appendField("recipients", recipients);
        made.add(link);
        return FakeIdentityServer.json(
                201, new JSONObject().appendField("id", link.get("id")).appendField("code", code(made.size() - 1)));
    }

    private Answer revoke(Request request) {
        made.stream()
                .filter(link -> request.path().endsWith(link.getAsString("id")))
                .forEach(link -> link.put("state", "revoked"));
        return Answer.of(204, "text/plain", "");
    }
}
