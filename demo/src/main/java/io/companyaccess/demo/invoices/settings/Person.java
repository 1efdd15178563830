package io.companyaccess.demo.invoices.settings;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.minidev.json.JSONObject;

/** One row of the people who can reach a company's data. */
record Person(String id, String name, String email, boolean owner, boolean external, boolean secondFactor) {

    static Person of(JSONObject json) throws ParseException {
        var username = JSONObjectUtils.getString(json, "username", "");
        var name = Stream.of("firstName", "lastName")
                .map(part -> json.get(part))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(" "));
        return new Person(
                JSONObjectUtils.getNonBlankString(json, "id"),
                name.isBlank() ? username : name,
                JSONObjectUtils.getString(json, "email", ""),
                JSONObjectUtils.getBoolean(json, "owner", false),
                "external".equals(JSONObjectUtils.getString(json, "kind", "internal")),
                JSONObjectUtils.getBoolean(
                        JSONObjectUtils.getJSONObject(json, "secondFactor", new JSONObject()), "enrolled", false));
    }
}
