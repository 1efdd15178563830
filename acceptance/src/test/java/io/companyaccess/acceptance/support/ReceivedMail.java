package io.companyaccess.acceptance.support;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail as its reader sees it: subject, plain text, HTML. */
public record ReceivedMail(String subject, String text, String html) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    static ReceivedMail of(MimeMessage message) {
        try {
            return new ReceivedMail(message.getSubject(), body(message, "text/plain"), body(message, "text/html"));
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The addresses in the text part, without the HTML escapes that some of Keycloak's texts have. */
    public List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(link -> link.replace("&#61;", "=").replace("&amp;", "&"))
                .toList();
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
