package io.companyaccess.keycloak.rest;

import java.util.regex.Pattern;

/** Ids that we give out; PostgreSQL fails at some texts instead of finding nothing, so no other gets that far. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    private Ids() {}

    /** What can be an id; anything else is not found. */
    static String known(String id) {
        if (!FORM.matcher(id).matches()) {
            throw Refusals.notFound();
        }
        return id;
    }
}
