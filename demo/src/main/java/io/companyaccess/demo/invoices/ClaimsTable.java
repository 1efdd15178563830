package io.companyaccess.demo.invoices;

import com.nimbusds.jwt.JWTClaimsSet;
import io.companyaccess.demo.web.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The claims of one token, readable for people. */
final class ClaimsTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private ClaimsTable() {}

    static Html of(String caption, JWTClaimsSet claims) {
        return Html.of(
                """
                <div class="scroll" role="group" aria-label="{}" tabindex="0">
                <table class="claims stacked">
                <caption>{}</caption>
                <thead><tr><th scope="col">Claim</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead>
                <tbody>
                {}
                </tbody>
                </table>
                </div>
                """,
                caption,
                caption,
                Html.lines(claims.getClaims().keySet().stream()
                        .sorted(ClaimMeaning.order())
                        .map(name -> row(name, claims.getClaim(name)))
                        .toList()));
    }

    private static Html row(String name, Object value) {
        return Html.of(
                "<tr><th scope=\"row\"><code>{}</code></th><td>{}</td><td>{}</td></tr>",
                name,
                // The one time that the library leaves as a number, for it is no claim of RFC 7519.
                name.equals("auth_time") && value instanceof Number seconds
                        ? time(Instant.ofEpochSecond(seconds.longValue()))
                        : readable(value),
                ClaimMeaning.of(name));
    }

    private static Html readable(Object value) {
        if (value instanceof Date date) {
            return time(date.toInstant());
        }
        if (value instanceof List<?> list) {
            return items(list.stream().map(ClaimsTable::readable).toList());
        }
        if (value instanceof Map<?, ?> object) {
            return items(object.entrySet().stream()
                    .map(field -> Html.of("{}: {}", field.getKey(), readable(field.getValue())))
                    .toList());
        }
        return Html.of("{}", value);
    }

    private static Html time(Instant instant) {
        return Html.of("<time datetime=\"{}\">{}</time>", instant, TIME.format(instant));
    }

    private static Html items(Collection<Html> items) {
        return Html.of(
                "<ul class=\"values\">{}</ul>",
                Html.lines(
                        items.stream().map(item -> Html.of("<li>{}</li>", item)).toList()));
    }
}
