package io.companyaccess.demo.invoices.page;

import io.companyaccess.demo.web.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them. */
public final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private Times() {}

    public static Html minute(Instant instant) {
        return Html.of("<time datetime=\"{}\">{}</time>", instant, MINUTE.format(instant));
    }
}
