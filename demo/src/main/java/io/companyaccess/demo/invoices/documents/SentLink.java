package io.companyaccess.demo.invoices.documents;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import net.minidev.json.JSONObject;

/**
 * A link as the identity server lists it: neither code nor addresses.
 *
 * @param state active, expired or revoked
 * @param openings how often it was opened
 * @param refusals how often somebody tried in vain
 * @param recipients how many there are
 */
record SentLink(String id, String document, String state, int openings, int refusals, int recipients) {

    static SentLink of(JSONObject json) throws ParseException {
        return new SentLink(
                JSONObjectUtils.getNonBlankString(json, "id"),
                JSONObjectUtils.getNonBlankString(json, "document"),
                JSONObjectUtils.getNonBlankString(json, "state"),
                JSONObjectUtils.getInt(json, "openings", 0),
                JSONObjectUtils.getInt(json, "refusals", 0),
                JSONObjectUtils.getJSONArray(json, "recipients").size());
    }

    boolean isActive() {
        return state.equals("active");
    }
}
