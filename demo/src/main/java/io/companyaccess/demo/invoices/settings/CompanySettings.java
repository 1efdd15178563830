package io.companyaccess.demo.invoices.settings;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.minidev.json.JSONObject;

/**
 * What one company has set, and how many people it concerns.
 *
 * @param required whether everybody needs a second factor
 * @param from the day from which it is needed; empty for at once
 */
record CompanySettings(
        OwnedCompany company,
        boolean required,
        Optional<LocalDate> from,
        RecipientCheck recipientCheck,
        int people,
        int externals,
        int withoutSecondFactor) {

    static CompanySettings of(JSONObject json) throws ParseException {
        var policy = JSONObjectUtils.getJSONObject(json, "policy");
        var users = JSONObjectUtils.getJSONObject(json, "users", new JSONObject());
        return new CompanySettings(
                OwnedCompany.of(json),
                "required".equals(JSONObjectUtils.getString(policy, "secondFactor", "optional")),
                date(JSONObjectUtils.getString(policy, "secondFactorFrom", "")),
                RecipientCheck.of(JSONObjectUtils.getString(policy, "linkRecipientCheck", "")),
                JSONObjectUtils.getInt(users, "total", 0),
                JSONObjectUtils.getInt(users, "external", 0),
                JSONObjectUtils.getInt(users, "withoutSecondFactor", 0));
    }

    private static Optional<LocalDate> date(String text) throws ParseException {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            throw new ParseException("Not a date: " + text, noDate);
        }
    }
}
