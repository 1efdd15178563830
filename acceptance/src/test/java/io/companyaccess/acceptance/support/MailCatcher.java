package io.companyaccess.acceptance.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The mail server of a run: takes every mail, delivers none. */
public final class MailCatcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public MailCatcher() {
        server.start();
    }

    /** The SMTP port on 127.0.0.1. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** Mails that arrived for an address so far, oldest first. */
    public List<ReceivedMail> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .map(ReceivedMail::of)
                .toList();
    }

    /** Everybody whom a mail that arrived names as recipient. */
    public List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .flatMap(MailCatcher::recipients)
                .distinct()
                .toList();
    }

    /** The newest mail for an address, waiting for the first one. */
    public ReceivedMail await(String address) {
        return await(address, 1);
    }

    /** The newest mail for an address, waiting until there are that many. */
    public ReceivedMail await(String address, int count) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            List<ReceivedMail> mails = to(address);
            if (mails.size() >= count) {
                return mails.get(mails.size() - 1);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(mails.size() + " mails for " + address + ", expected " + count);
            }
            server.waitForIncomingEmail(200, Integer.MAX_VALUE);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Stream<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(Object::toString);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(one -> one.toString().contains(address));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
