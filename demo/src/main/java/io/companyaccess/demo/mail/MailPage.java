package io.companyaccess.demo.mail;

import io.companyaccess.demo.web.Html;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** One mail: its head, its text with links that work, and its HTML in a frame that can do nothing. */
final class MailPage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

    /** Opens links outside of the frame, which the sandbox allows when they are clicked. */
    private static final String NEW_TABS = "<base target=\"_blank\">";

    private MailPage() {}

    static Html html(Mail mail, String time) {
        return Html.of(
                """
                <h1>{}</h1>
                <dl>
                <dt>From</dt><dd>{}</dd>
                <dt>To</dt><dd>{}</dd>
                <dt>At</dt><dd>{}</dd>
                </dl>
                {}
                {}
                """,
                mail.subject(),
                mail.from(),
                mail.to(),
                time,
                mail.html().map(MailPage::frame).orElse(Html.NOTHING),
                mail.text().map(MailPage::text).orElse(Html.NOTHING));
    }

    private static Html frame(String untrusted) {
        return Html.of("""
                <h2>As HTML</h2>
                <iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="{}"></iframe>
                """, NEW_TABS + untrusted);
    }

    private static Html text(String text) {
        return Html.of("<h2>As text</h2>\n<pre>{}</pre>", linked(text));
    }

    static Html linked(String text) {
        var pieces = new ArrayList<Html>();
        var links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            pieces.add(Html.of("{}", text.substring(end, links.start())));
            pieces.add(Html.of(
                    "<a href=\"{}\" target=\"_blank\" rel=\"noreferrer\">{}</a>", links.group(), links.group()));
            end = links.end();
        }
        pieces.add(Html.of("{}", text.substring(end)));
        return pieces.stream().reduce(Html.NOTHING, (before, piece) -> Html.of("{}{}", before, piece));
    }
}
