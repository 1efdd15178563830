package io.companyaccess.demo.mail;

import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Html;

/** The frame around every page of the mail catcher. */
final class MailFrame {

    /**
     * A frame made from a mail inherits this policy, so inline styles and embedded pictures are allowed; scripts of the
     * mail are not, and nothing is fetched from elsewhere.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private MailFrame() {}

    static Answer answer(int status, String title, Html content) {
        var page = Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{} · Mail catcher</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/mail.css">
                <script src="/mail.js" defer></script>
                </head>
                <body>
                <header><a href="/">All mails of the demo</a></header>
                <main>
                {}
                </main>
                </body>
                </html>
                """, title, content);
        return Answer.page(status, page).with("Content-Security-Policy", POLICY);
    }
}
