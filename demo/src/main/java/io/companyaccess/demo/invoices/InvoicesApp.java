package io.companyaccess.demo.invoices;

import io.companyaccess.demo.invoices.documents.DocumentLinks;
import io.companyaccess.demo.invoices.documents.DocumentPages;
import io.companyaccess.demo.invoices.documents.LinkActions;
import io.companyaccess.demo.invoices.documents.LinkMail;
import io.companyaccess.demo.invoices.documents.Signatures;
import io.companyaccess.demo.invoices.recipient.RecipientRoutes;
import io.companyaccess.demo.invoices.rest.RestApi;
import io.companyaccess.demo.invoices.settings.CompanyAccessApi;
import io.companyaccess.demo.invoices.settings.SettingsChanges;
import io.companyaccess.demo.invoices.settings.SettingsPages;
import io.companyaccess.demo.invoices.signin.BackendToken;
import io.companyaccess.demo.invoices.signin.Sessions;
import io.companyaccess.demo.invoices.signin.SideSignIn;
import io.companyaccess.demo.invoices.signin.SignIn;
import io.companyaccess.demo.invoices.support.EntrancePage;
import io.companyaccess.demo.invoices.support.SupportRoutes;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Handler;
import io.companyaccess.demo.web.Request;
import io.companyaccess.demo.web.Routes;
import io.companyaccess.demo.web.TextFile;
import io.companyaccess.demo.web.WebServer;
import java.io.IOException;
import java.net.URI;

/** The app Invoices, listening. */
public final class InvoicesApp implements AutoCloseable {

    private final WebServer server;

    private InvoicesApp(WebServer server) {
        this.server = server;
    }

    /**
     * Starts the app; the identity server may come later.
     *
     * @throws IOException if the port is taken
     */
    public static InvoicesApp start(InvoicesConfig config) throws IOException {
        var server = WebServer.bind(config.port());
        var sessions = new Sessions("invoices_session", "/");
        var signIn = new SignIn(config.client(), server.url());
        var door = new Door(sessions, signIn);
        var rest = RestApi.of(config.client().issuer());
        var api = new CompanyAccessApi(rest);
        var settings = new SettingsPages(api);
        var changes = new SettingsChanges(api, signIn);
        var routes = new Routes()
                .get("/invoices.css", TextFile.beside(InvoicesApp.class, "invoices.css", "text/css"))
                .get("/icon.svg", TextFile.beside(InvoicesApp.class, "icon.svg", "image/svg+xml"))
                .get("/", door.signedIn(new OverviewPage(), WelcomePage.html()))
                .get("/sign-in", door::start)
                .get("/callback", door::finish)
                .post("/sign-out", door::signOut)
                .get("/signed-out", request -> Answer.page(200, WelcomePage.signedOut()))
                .get("/settings", door.signedIn(settings::choice))
                .get("/settings/company", door.signedIn(settings::company))
                .get("/settings/second-factor", door.signedIn(settings::secondFactor))
                .post("/settings/second-factor", door.signedIn(changes::secondFactor))
                .post("/settings/recipient-check", door.signedIn(changes::recipientCheck))
                .post("/settings/support", door.signedIn(changes::support))
                .post("/settings/support/request", door.signedIn(changes::decide))
                .post("/settings/person", door.signedIn(changes::person))
                .post("/settings/prove", door.signedIn(changes::prove));
        addSupport(routes, door, rest, server.url(), config);
        addDocuments(routes, door, rest, server.url(), config);
        return new InvoicesApp(server.serve(guarded(routes, config)));
    }

    /** The documents, for those who send them and for those who receive them. */
    private static void addDocuments(Routes routes, Door door, RestApi rest, URI app, InvoicesConfig config) {
        var signatures = new Signatures();
        var links = new DocumentLinks(rest, new BackendToken(config.backend()));
        var pages = new DocumentPages(links, signatures);
        var actions = new LinkActions(links, new LinkMail(config.smtpPort(), app), pages);
        routes.get("/documents", door.signedIn(pages::show))
                .post("/documents/send", door.signedIn(actions::send))
                .post("/documents/revoke", door.signedIn(actions::revoke));
        var opening = new SideSignIn(config.client(), app.resolve(RecipientRoutes.CALLBACK), "document_link");
        RecipientRoutes.addTo(routes, opening, signatures);
    }

    /** The entrance of the vendor's support agents. */
    private static void addSupport(Routes routes, Door door, RestApi rest, URI app, InvoicesConfig config) {
        var entrance = new EntrancePage(rest);
        routes.get("/support", door.signedIn(entrance));
        SupportRoutes.addTo(
                routes, new SideSignIn(config.client(), app.resolve(SupportRoutes.CALLBACK), "support_company"));
    }

    /** Runs the app alone, against a Keycloak of one's own; see {@link InvoicesConfig#fromSystemProperties}. */
    public static void main(String[] args) throws IOException {
        System.out.println(
                "Invoices: " + start(InvoicesConfig.fromSystemProperties()).url());
    }

    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * No script at all. Forms may end at the identity server, because some browsers apply {@code form-action} to
     * the redirect that follows a form too.
     */
    private static Handler guarded(Routes routes, InvoicesConfig config) {
        var policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' %s; "
                        .formatted(config.client().issuerOrigin())
                + "base-uri 'none'; frame-ancestors 'none'";
        return (Request request) -> routes.handle(request).with("Content-Security-Policy", policy);
    }
}
