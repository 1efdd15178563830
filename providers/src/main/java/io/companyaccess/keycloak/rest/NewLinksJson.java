package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.NewLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The links that a call asks for.
 *
 * @param single whether the body was one link and no array, and the answer is to be the same
 */
record NewLinksJson(List<NewLink> links, boolean single) {

    /** Enough for the most links there can be, with long names and some fifty recipients each. */
    static final int LIMIT_BYTES = 2 * 1024 * 1024;

    private static final int MOST = 1000;

    /**
     * Reads a body; refuses it as a whole when one link is not as it must be.
     *
     * @param ofCompany what the company asks of recipients
     */
    static NewLinksJson read(JsonNode body, RecipientCheck ofCompany, Instant now) {
        if (body.isObject()) {
            return new NewLinksJson(List.of(link(body, "", ofCompany, now)), true);
        }
        if (!body.isArray() || body.isEmpty() || body.size() > MOST) {
            throw new InvalidRequest("The body must be one link or an array of 1 to " + MOST + " links");
        }
        List<NewLink> links = new ArrayList<>(body.size());
        for (JsonNode each : body) {
            links.add(link(each, "/" + links.size(), ofCompany, now));
        }
        return new NewLinksJson(links, false);
    }

    private static NewLink link(JsonNode node, String at, RecipientCheck ofCompany, Instant now) {
        NewLink link = NewLinkJson.read(node, at, now);
        link.refusedBy(ofCompany).ifPresent(refusal -> {
            String place = at.isEmpty() ? "The link " : at + " ";
            throw new InvalidRequest(refusal.code(), place + refusal.description());
        });
        return link;
    }
}
