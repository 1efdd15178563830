package io.companyaccess.demo;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the demo says once it runs: where to look, and as whom. */
final class Banner {

    private Banner() {}

    static String of(URI keycloak, URI app, URI mail) {
        return """

                ------------------------------------------------------------------------------
                 Company Access for Keycloak: the demo runs

                 Open
                   Invoices, the app      %s
                   Your own account       %s/realms/demo/account
                   Admin console          %s/admin/demo/console/
                   All mails              %s

                 Sign in as
                %s
                   %s

                 Protected links to documents
                   As olga, send an offer to two addresses, at Invoices / Documents
                   In All mails, open the link: try a wrong address, the right one, sign
                   Revoke the link while it is open: it signs nothing any more
                 Support access
                   As sam, ask for acme at the support entrance of Invoices
                   As olga, let him in at Company settings, and close again

                 Everything is forgotten when the demo ends: Ctrl-C
                ------------------------------------------------------------------------------
                """.formatted(
                        app,
                        keycloak,
                        keycloak,
                        mail,
                        Arrays.stream(DemoAccount.values())
                                .map(account -> "   " + line(account.username(), account.password(), account.role()))
                                .collect(Collectors.joining("\n")),
                        line(
                                DemoAccount.SERVER_ADMIN,
                                DemoAccount.passwordOf(DemoAccount.SERVER_ADMIN),
                                "admin of the server, at /admin"));
    }

    private static String line(String username, String password, String role) {
        return "%-8s %-22s %s".formatted(username, password, role);
    }
}
