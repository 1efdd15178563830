package io.companyaccess.demo.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the browser.
 *
 * @param status the HTTP status
 * @param headers one value per name
 * @param body text in UTF-8, perhaps empty
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer page(int status, Html html) {
        return of(status, "text/html", html.markup());
    }

    public static Answer of(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type + "; charset=utf-8"), body);
    }

    /** Sends the browser on with a GET (303), so that a reload never posts a form again. */
    public static Answer seeOther(URI location) {
        return new Answer(303, Map.of("Location", location.toString()), "");
    }

    /** The same answer with one header more, or with another value for it. */
    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, Map.copyOf(more), body);
    }
}
