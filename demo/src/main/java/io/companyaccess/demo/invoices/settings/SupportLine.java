package io.companyaccess.demo.invoices.settings;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.time.Instant;
import net.minidev.json.JSONObject;

/** One line of the log of support access. */
record SupportLine(Instant at, String what, String by) {

    static SupportLine of(JSONObject json) throws ParseException {
        return new SupportLine(
                Instant.parse(JSONObjectUtils.getNonBlankString(json, "at")),
                JSONObjectUtils.getNonBlankString(json, "what"),
                json.get("by") == null ? "" : SupportState.name(json, "by"));
    }
}
