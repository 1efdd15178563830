package io.companyaccess.demo.invoices.documents;

import java.util.List;
import java.util.Locale;

/**
 * An offer or an invoice.
 *
 * @param reference what links and tokens call it
 * @param subject what it is about
 */
public record Paper(String reference, PaperKind kind, String subject, List<Item> items) {

    /** One line of it, in whole euros. */
    public record Item(String text, int euros) {

        public String price() {
            return euro(euros);
        }
    }

    public Paper {
        items = List.copyOf(items);
    }

    /** As people call it: Offer 2026-7. */
    public String name() {
        return kind.title() + ' ' + reference.substring(reference.indexOf('/') + 1);
    }

    public String total() {
        return euro(items.stream().mapToInt(Item::euros).sum());
    }

    /** The space does not break: a line must not end after the sign. */
    private static String euro(int amount) {
        return String.format(Locale.ENGLISH, "€\u00a0%,d.00", amount);
    }
}
