package io.companyaccess.demo.invoices.settings;

import java.util.Arrays;

/** What whoever opens a document link has to show first, weakest first. */
enum RecipientCheck {
    OFF("off", "Nothing, the link is enough"),
    ADDRESS("address", "The e-mail address it was sent to"),
    MAILBOX_CODE("mailbox-code", "A code mailed to that address");

    private final String value;
    private final String label;

    RecipientCheck(String value, String label) {
        this.value = value;
        this.label = label;
    }

    /** The one of that name in the REST; {@link #ADDRESS}, which is the server's own default, for any other. */
    static RecipientCheck of(String value) {
        return Arrays.stream(values())
                .filter(check -> check.value.equals(value))
                .findFirst()
                .orElse(ADDRESS);
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }
}
