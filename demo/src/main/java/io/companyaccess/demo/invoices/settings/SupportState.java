package io.companyaccess.demo.invoices.settings;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.minidev.json.JSONObject;

/**
 * Whether support may enter a company, and who asks.
 *
 * @param grant empty while it is closed
 */
record SupportState(Optional<Grant> grant, List<Asked> requests) {

    /** @param endsAt empty: until an owner closes it */
    record Grant(String openedBy, String reason, Optional<Instant> endsAt) {}

    /** A request of an agent. */
    record Asked(String id, String agent, String reason, String ticket, Instant expiresAt) {}

    static SupportState of(JSONObject json) throws ParseException {
        var requests = new ArrayList<Asked>();
        for (var request : JSONArrayUtils.toJSONObjectList(JSONObjectUtils.getJSONArray(json, "requests"))) {
            requests.add(new Asked(
                    JSONObjectUtils.getNonBlankString(request, "id"),
                    name(request, "agent"),
                    JSONObjectUtils.getString(request, "reason", ""),
                    request.get("ticket") instanceof String ticket ? ticket : "",
                    Instant.parse(JSONObjectUtils.getNonBlankString(request, "expiresAt"))));
        }
        return new SupportState(
                json.get("grant") instanceof JSONObject grant ? Optional.of(grant(grant)) : Optional.empty(), requests);
    }

    private static Grant grant(JSONObject json) throws ParseException {
        return new Grant(
                name(json, "openedBy"),
                JSONObjectUtils.getString(json, "reason", ""),
                json.get("endsAt") instanceof String end ? Optional.of(Instant.parse(end)) : Optional.empty());
    }

    static String name(JSONObject json, String field) throws ParseException {
        var person = JSONObjectUtils.getJSONObject(json, field, new JSONObject());
        return person.get("name") instanceof String name ? name : "somebody";
    }
}
