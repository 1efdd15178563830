package io.companyaccess.demo.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mail as people read it.
 *
 * @param text the part in plain text
 * @param html the part in HTML, as sent: not to be trusted
 */
record Mail(String from, String to, String subject, Instant at, Optional<String> text, Optional<String> html) {

    static Mail of(MimeMessage message, Instant receivedAt) throws MessagingException, IOException {
        return new Mail(
                addresses(message.getFrom()),
                addresses(message.getAllRecipients()),
                Optional.ofNullable(message.getSubject()).orElse("(no subject)"),
                receivedAt,
                part(message, "text/plain"),
                part(message, "text/html"));
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? "nobody"
                : Arrays.stream(addresses).map(Mail::readable).collect(Collectors.joining(", "));
    }

    /** Without the encoding of names that are not ASCII. */
    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    /** The first part of that type, however deep. */
    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = part(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
