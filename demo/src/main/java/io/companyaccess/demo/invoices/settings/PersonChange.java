package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.web.Request;
import net.minidev.json.JSONObject;

/** What an owner changed about one person; only that is sent, so that it undoes nothing of another owner. */
record PersonChange(String id, JSONObject json) {

    static PersonChange posted(Request request) {
        var json = new JSONObject();
        var kind = request.form("kind").orElse("internal");
        if (!kind.equals(request.form("kind_before").orElse(""))) {
            json.put("kind", kind);
        }
        boolean owner = request.form("owner").isPresent();
        if (owner != request.form("owner_before").isPresent()) {
            json.put("owner", owner);
        }
        return new PersonChange(request.form("id").orElse(""), json);
    }
}
