package io.companyaccess.demo.mail;

import com.icegreen.greenmail.store.FolderException;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Html;
import io.companyaccess.demo.web.Request;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.IntStream;

/** The pages on which mails are read. */
final class MailPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Mailbox mailbox;

    /** Other sites cannot know it, so they cannot delete mails. */
    private final String formToken = UUID.randomUUID().toString();

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Answer list(Request request) throws MessagingException, IOException {
        var mails = mailbox.mails();
        var newestFirst = IntStream.iterate(mails.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> row(i, mails.get(i)))
                .toList();
        var content = Html.of(
                """
                <h1>Mails</h1>
                <p id="count" data-count="{}" role="status">{}</p>
                <ol class="mails">
                {}
                </ol>
                {}
                """,
                mails.size(),
                mails.isEmpty() ? "No mail yet. New ones appear here by themselves." : mails.size() + " so far.",
                Html.lines(newestFirst),
                deleteForm().when(!mails.isEmpty()));
        return MailFrame.answer(200, "Mails", content);
    }

    Answer mail(Request request) throws MessagingException, IOException {
        var mails = mailbox.mails();
        int number = request.query("number").map(MailPages::number).orElse(-1);
        if (number < 0 || number >= mails.size()) {
            return MailFrame.answer(404, "No such mail", Html.of("<h1>There is no such mail</h1>"));
        }
        var mail = mails.get(number);
        return MailFrame.answer(200, mail.subject(), MailPage.html(mail, TIME.format(mail.at())));
    }

    /** How many there are, for the script that looks for new ones. */
    Answer count(Request request) {
        return Answer.of(200, "text/plain", String.valueOf(mailbox.size()));
    }

    Answer deleteAll(Request request) throws FolderException {
        if (request.form("form_token").filter(formToken::equals).isEmpty()) {
            return MailFrame.answer(403, "Out of date", Html.of("<h1>This form is out of date</h1>"));
        }
        mailbox.empty();
        return Answer.seeOther(URI.create("/"));
    }

    private Html deleteForm() {
        return Html.of("""
                <form method="post" action="/delete"><input type="hidden" name="form_token" value="{}">
                <button>Delete all</button></form>
                """, formToken);
    }

    private static Html row(int number, Mail mail) {
        return Html.of("""
                <li><a href="/mail?number={}"><strong>{}</strong></a>
                <span>to {}</span> <time datetime="{}">{}</time></li>
                """, number, mail.subject(), mail.to(), mail.at(), TIME.format(mail.at()));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
