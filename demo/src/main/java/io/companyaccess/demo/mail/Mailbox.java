package io.companyaccess.demo.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All mails that have arrived, whoever they are for. */
final class Mailbox {

    private final GreenMail server;

    Mailbox(GreenMail server) {
        this.server = server;
    }

    /** Oldest first, so that the place of a mail stays its number until all are deleted. */
    List<Mail> mails() throws MessagingException, IOException {
        var stored = new ArrayList<>(server.getManagers().getImapHostManager().getAllMessages());
        stored.sort(Comparator.comparing(StoredMessage::getReceivedDate));
        var mails = new ArrayList<Mail>();
        for (var message : stored) {
            mails.add(
                    Mail.of(message.getMimeMessage(), message.getReceivedDate().toInstant()));
        }
        return mails;
    }

    int size() {
        return server.getManagers().getImapHostManager().getAllMessages().size();
    }

    void empty() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }
}
