package io.companyaccess.demo.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.companyaccess.demo.web.Routes;
import io.companyaccess.demo.web.TextFile;
import io.companyaccess.demo.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

/** A mail server for this machine that delivers nothing, with a page to read what came in. */
public final class MailCatcher implements AutoCloseable {

    private final GreenMail smtp;
    private final WebServer page;

    private MailCatcher(GreenMail smtp, WebServer page) {
        this.smtp = smtp;
        this.page = page;
    }

    /**
     * Starts both.
     *
     * @param smtpPort 0 for any free one
     * @param pagePort 0 for any free one
     * @throws IOException if the page's port is taken
     * @throws IllegalStateException if the mail server's port is taken
     */
    public static MailCatcher start(int smtpPort, int pagePort) throws IOException {
        var page = WebServer.bind(pagePort);
        try {
            var loopback = InetAddress.getLoopbackAddress().getHostAddress();
            var smtp = new GreenMail(new ServerSetup(smtpPort, loopback, ServerSetup.PROTOCOL_SMTP));
            smtp.start();
            page.serve(routes(new MailPages(new Mailbox(smtp))));
            return new MailCatcher(smtp, page);
        } catch (RuntimeException failure) {
            page.close();
            throw failure;
        }
    }

    /** The port to which mails are sent. */
    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** The page on which they are read. */
    public URI url() {
        return page.url();
    }

    @Override
    public void close() {
        page.close();
        smtp.stop();
    }

    private static Routes routes(MailPages pages) {
        return new Routes()
                .get("/", pages::list)
                .get("/mail", pages::mail)
                .get("/count", pages::count)
                .post("/delete", pages::deleteAll)
                .get("/mail.css", TextFile.beside(MailCatcher.class, "mail.css", "text/css"))
                .get("/mail.js", TextFile.beside(MailCatcher.class, "mail.js", "text/javascript"));
    }
}
