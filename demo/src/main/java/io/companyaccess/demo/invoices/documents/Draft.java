package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.web.Request;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What a member is about to send.
 *
 * @param document reference of the paper
 * @param recipients the addresses as typed
 * @param check what recipients are asked, in the words of the REST; empty: what the company asks
 * @param key names this form, once
 */
record Draft(String document, String recipients, String check, String key) {

    static final Draft NONE = new Draft("", "", "", "");

    static Draft posted(Request request) {
        return new Draft(
                request.form("document").orElse(""),
                request.form("recipients").orElse(""),
                request.form("check").orElse(""),
                request.form("key").filter(Draft::isKey).orElseGet(Draft::newKey));
    }

    /** What is between commas, semicolons and blanks. Whether these are addresses, the identity server says. */
    List<String> addresses() {
        return Arrays.stream(recipients.split("[,;\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** For a form that has not been sent yet. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    boolean isFor(Paper paper) {
        return paper.reference().equals(document);
    }

    /** It goes into a header, where not everything may stand. */
    private static boolean isKey(String text) {
        return text.matches("[!-~]{1,255}");
    }
}
