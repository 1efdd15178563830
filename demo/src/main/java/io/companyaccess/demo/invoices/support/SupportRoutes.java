package io.companyaccess.demo.invoices.support;

import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.web.Routes;

/** The addresses of support agents on their way into a company, inside, and out. */
public final class SupportRoutes {

    /** Where the identity server sends them back to. */
    public static final String CALLBACK = "/support/callback";

    static final String ENTER = "/support/enter";

    private SupportRoutes() {}

    public static void addTo(Routes routes, SideSignIn entering) {
        var door = new SupportDoor(entering);
        routes.get(ENTER, door::start)
                .get(CALLBACK, door::finish)
                .get("/support/in/*", door::inside)
                .post("/support/in/*/leave", door::leave);
    }
}
