package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.web.Request;
import net.minidev.json.JSONObject;

/**
 * Switching the mandatory second factor on or off, as far as it has been filled in.
 *
 * @param to {@code required} or {@code optional}
 * @param from a date as the browser sends it, empty for at once; the server judges it
 */
record SecondFactorChange(String to, String from) {

    private static final String REQUIRED = "required";

    static SecondFactorChange asked(Request request) {
        return new SecondFactorChange(
                request.query("to").orElse(REQUIRED), request.query("from").orElse(""));
    }

    static SecondFactorChange posted(Request request) {
        return new SecondFactorChange(
                request.form("to").orElse(""), request.form("from").orElse(""));
    }

    static SecondFactorChange opposite(CompanySettings settings) {
        return new SecondFactorChange(settings.required() ? "optional" : REQUIRED, "");
    }

    boolean on() {
        return to.equals(REQUIRED);
    }

    /** What to say when it has been saved. */
    String done() {
        if (!on()) {
            return "Switched off: a password is enough again.";
        }
        return from.isEmpty()
                ? "Switched on: everybody is asked for a second factor from now on."
                : "Switched on: a second factor is needed from the day that you chose.";
    }

    JSONObject json() {
        var json = new JSONObject();
        json.put("secondFactor", to);
        json.put("secondFactorFrom", from.isEmpty() ? null : from);
        return json;
    }
}
