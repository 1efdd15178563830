package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.rest.ApiRefusal;

/** A refusal about document links in words for the member who wanted something. */
final class LinkProblem {

    private LinkProblem() {}

    static String of(ApiRefusal refusal) {
        if (refusal.error().equals("idempotency_key_used")) {
            return "This form was sent already, and made its link then. If no mail comes, revoke the link and send again.";
        }
        return switch (refusal.status()) {
            case 0 -> "The identity server does not answer. If you were sending something: look here in a moment.";
            case 400, 409 -> "The identity server makes no such link: " + reason(refusal);
            case 401, 403 ->
                "The app's back end may not handle document links: its client lacks the scope company-access, or its"
                        + " service account the role manage-document-links. An administrator can add them.";
            case 404, 405 -> "The identity server has no document links for this company.";
            default -> "The identity server has a fault: " + reason(refusal);
        };
    }

    private static String reason(ApiRefusal refusal) {
        return refusal.description().isEmpty() ? "it gave no reason." : refusal.description() + ".";
    }
}
