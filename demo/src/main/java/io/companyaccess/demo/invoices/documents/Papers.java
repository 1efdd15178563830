package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.documents.Paper.Item;
import java.util.List;
import java.util.Optional;

/** The documents of each company. Here every company has the same three; a real app looks into its database. */
public final class Papers {

    private static final List<Paper> SAMPLES = List.of(
            new Paper(
                    "offer/2026-7",
                    PaperKind.OFFER,
                    "New windows for the front house",
                    List.of(new Item("Six windows, triple glass", 5_400), new Item("Fitting, two days", 1_150))),
            new Paper(
                    "offer/2026-8",
                    PaperKind.OFFER,
                    "Care of the garden, one year",
                    List.of(new Item("Twelve visits", 1_440))),
            new Paper(
                    "invoice/2026-115",
                    PaperKind.INVOICE,
                    "Repair of a gutter",
                    List.of(new Item("Work, three hours", 195), new Item("Zinc", 84))));

    private Papers() {}

    public static List<Paper> of(String company) {
        return SAMPLES;
    }

    /** Empty when the company has no such document. */
    public static Optional<Paper> find(String company, String reference) {
        return of(company).stream()
                .filter(paper -> paper.reference().equals(reference))
                .findFirst();
    }
}
