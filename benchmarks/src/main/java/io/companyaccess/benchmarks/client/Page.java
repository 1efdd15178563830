package io.companyaccess.benchmarks.client;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the server to the browser.
 *
 * @param location where the browser is sent; null for a page that is shown
 */
record Page(int status, @Nullable URI location, String html) {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"[^>]*method=\"post\"");

    /** The address that the form of the page is posted to. */
    URI formAction() {
        Matcher form = FORM.matcher(html);
        if (status != 200 || !form.find()) {
            throw new IllegalStateException("Not a page with a form: " + this);
        }
        return URI.create(form.group(1).replace("&amp;", "&"));
    }

    /** Whether the page has a visible field of this name. */
    boolean asksFor(String field) {
        return Pattern.compile("<input(?![^>]*type=\"hidden\")[^>]*\\sname=\"" + field + "\"")
                .matcher(html)
                .find();
    }

    /** The code that the app gets. */
    String code() {
        URI callback = Objects.requireNonNull(location, "A page, and no way back to the app");
        for (String parameter : callback.getQuery().split("&")) {
            if (parameter.startsWith("code=") && callback.toString().startsWith(App.REDIRECT_URI)) {
                return parameter.substring("code=".length());
            }
        }
        throw new IllegalStateException("No code came back but " + callback);
    }
}
