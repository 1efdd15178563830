package io.companyaccess.demo.invoices.documents;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Mails links, to each recipient a mail of his own: nobody learns who else got one. */
public final class LinkMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Milliseconds. */
    private static final String TIMEOUT = "10000";

    private final Session server;
    private final URI app;

    /** @param app the app's own address, to which the links lead */
    public LinkMail(int smtpPort, URI app) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(smtpPort));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        this.server = Session.getInstance(properties);
        this.app = app;
    }

    void send(String company, Paper paper, MadeLink link, List<String> recipients) throws MessagingException {
        for (var recipient : recipients) {
            Transport.send(mail(company, paper, link, recipient));
        }
    }

    private MimeMessage mail(String company, Paper paper, MadeLink link, String recipient) throws MessagingException {
        var mail = new MimeMessage(server);
        mail.setFrom(sender(company));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        mail.setSubject("%s of %s".formatted(paper.name(), company), UTF_8);
        mail.setText("""
                Good day,

                %s sends you: %s, %s.

                Open it here:
                %s

                If you are asked for an address, give the one at which you received this mail. The link works like a
                password for this document: please keep it to yourself.
                """.formatted(company, paper.name(), paper.subject(), app.resolve("/d/" + link.code())), UTF_8);
        return mail;
    }

    private static InternetAddress sender(String company) {
        try {
            return new InternetAddress("no-reply@invoices.example", company + " by Invoices", UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
