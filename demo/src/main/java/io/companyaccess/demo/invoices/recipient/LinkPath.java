package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.web.Request;
import java.net.URI;
import java.util.regex.Pattern;

/** Addresses below {@code /d}: the mailed link with its code, and the page of the opened link with its id. */
final class LinkPath {

    /** Codes look different: they are shorter. */
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private LinkPath() {}

    /** The page of an opened link. */
    static URI of(DocumentPass pass) {
        return URI.create("/d/" + pass.link());
    }

    /** The code or id in a request's address. */
    static String named(Request request) {
        return request.path().split("/", 4)[2];
    }

    static boolean isId(String named) {
        return ID.matcher(named).matches();
    }
}
