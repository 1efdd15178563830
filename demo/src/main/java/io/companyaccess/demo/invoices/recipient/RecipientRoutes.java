package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.documents.Signatures;
import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.web.Routes;

/** The addresses that recipients come to: all below {@code /d}, where no user's page is. */
public final class RecipientRoutes {

    /** Where the identity server sends them back to. */
    public static final String CALLBACK = "/d/callback";

    private RecipientRoutes() {}

    public static void addTo(Routes routes, SideSignIn opening, Signatures signatures) {
        var documents = new DocumentSessions();
        var pages = new RecipientPages(opening, documents, signatures);
        var door = new LinkDoor(opening, pages, documents);
        routes.get(CALLBACK, door::finish)
                .look("/d/*", door::open)
                .post("/d/*/sign", door.posted(pages::act))
                .post("/d/*/pay", door.posted(pages::act))
                .post("/d/*/done", door.posted(pages::close));
    }
}
