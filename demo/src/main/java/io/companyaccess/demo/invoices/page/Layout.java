package io.companyaccess.demo.invoices.page;

import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;

/** The frame around every page: title, navigation, one message, content. */
public final class Layout {

    private Layout() {}

    /**
     * Puts content into the frame.
     *
     * @param title also the page's only first-level heading
     */
    public static Html page(String title, Session session, Html content) {
        return frame(title, navigation(session), session.takeMessage(), content);
    }

    /** The same for a visitor of whom nothing is known. */
    public static Html page(String title, Html content) {
        return frame(title, Html.NOTHING, Html.NOTHING, content);
    }

    private static Html frame(String title, Html navigation, Html message, Html content) {
        return Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{} · Invoices</title>
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/invoices.css">
                </head>
                <body>
                <a class="skip" href="#content">Skip to the content</a>
                <header>
                <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">Invoices</a>
                {}
                </header>
                <main id="content">
                <h1>{}</h1>
                {}
                {}
                </main>
                <footer>Invoices is the demo app of Company Access for Keycloak. It has no invoices to speak of.</footer>
                </body>
                </html>
                """, title, navigation, title, message, content);
    }

    private static Html navigation(Session session) {
        return Html.of("""
                        <nav aria-label="Main">
                        <a href="/">Overview</a>
                        <a href="/documents">Documents</a>
                        <a href="/settings">Company settings</a>
                        <form method="post" action="/sign-out">{}<button class="plain">Sign out</button></form>
                        </nav>
                        """, Forms.token(session)).when(session.signedIn().isPresent());
    }
}
