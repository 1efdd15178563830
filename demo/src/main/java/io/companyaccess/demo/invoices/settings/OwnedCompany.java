package io.companyaccess.demo.invoices.settings;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import net.minidev.json.JSONObject;

/** A company of which the user is an owner. */
record OwnedCompany(String alias, String name) {

    static OwnedCompany of(JSONObject json) throws ParseException {
        var alias = JSONObjectUtils.getNonBlankString(json, "alias");
        return new OwnedCompany(alias, JSONObjectUtils.getString(json, "name", alias));
    }
}
