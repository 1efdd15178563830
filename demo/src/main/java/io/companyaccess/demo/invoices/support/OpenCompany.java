package io.companyaccess.demo.invoices.support;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.time.Instant;
import java.util.Optional;
import net.minidev.json.JSONObject;

/**
 * A company that is open to support now.
 *
 * @param endsAt empty: until its owner closes it
 */
record OpenCompany(String alias, String name, Optional<Instant> endsAt) {

    static OpenCompany of(JSONObject json) throws ParseException {
        return new OpenCompany(
                JSONObjectUtils.getNonBlankString(json, "alias"),
                JSONObjectUtils.getNonBlankString(json, "name"),
                json.get("endsAt") instanceof String end ? Optional.of(Instant.parse(end)) : Optional.empty());
    }
}
