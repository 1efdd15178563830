package io.companyaccess.demo.invoices.documents;

/** What sort of document it is, and what its recipient is to do with it. */
public enum PaperKind {
    OFFER("Offer", "sign", "Sign the offer", "signed"),
    INVOICE("Invoice", "pay", "Pay the invoice", "paid");

    private final String title;
    private final String purpose;
    private final String button;
    private final String done;

    PaperKind(String title, String purpose, String button, String done) {
        this.title = title;
        this.purpose = purpose;
        this.button = button;
        this.done = done;
    }

    public String title() {
        return title;
    }

    /** As links and their tokens say it. */
    public String purpose() {
        return purpose;
    }

    public String button() {
        return button;
    }

    /** What was done, as in "Emma has signed". */
    public String done() {
        return done;
    }
}
