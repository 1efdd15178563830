package io.companyaccess.demo.web;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Markup that is safe to send: every value that was put into it has been escaped.
 *
 * @param markup the escaped text
 */
public record Html(String markup) {

    /** No markup at all. */
    public static final Html NOTHING = new Html("");

    /**
     * Fills the places marked <code>{}</code> of a template, in order.
     *
     * @param template markup written by us, never by a visitor
     * @param values as many as there are places; an {@link Html} goes in as it is, all else as escaped text
     * @throws IllegalArgumentException if places and values do not match in number
     */
    public static Html of(String template, Object... values) {
        var parts = template.split("\\{\\}", -1);
        if (parts.length != values.length + 1) {
            throw new IllegalArgumentException(
                    "%d places but %d values in: %s".formatted(parts.length - 1, values.length, template));
        }
        var markup = new StringBuilder(parts[0]);
        for (int i = 0; i < values.length; i++) {
            markup.append(markupOf(values[i])).append(parts[i + 1]);
        }
        return new Html(markup.toString());
    }

    /** One after the other, a line each. */
    public static Html lines(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    /** This markup when the condition holds, else nothing. */
    public Html when(boolean condition) {
        return condition ? this : NOTHING;
    }

    /** Escapes for element content and for attribute values in either kind of quotes. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String markupOf(Object value) {
        return value instanceof Html html ? html.markup() : escape(String.valueOf(value));
    }
}
