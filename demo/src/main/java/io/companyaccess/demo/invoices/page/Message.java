package io.companyaccess.demo.invoices.page;

import io.companyaccess.demo.web.Html;

/** One sentence at the head of the next page. */
public final class Message {

    private Message() {}

    /** Something has been done. */
    public static Html done(String text) {
        return Html.of("<p class=\"notice\" role=\"status\">{}</p>", text);
    }

    /** Something has not been done. */
    public static Html problem(String text) {
        return Html.of("<p class=\"problem\" role=\"alert\">{}</p>", text);
    }
}
