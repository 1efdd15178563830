package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.rest.ApiRefusal;
import java.util.Optional;

/**
 * A refusal of the REST in words for the owner, and what he can do about it.
 *
 * @param status of the page that says it
 * @param proof what the button says that leads through the second factor; empty where that would not help
 */
record SettingsProblem(int status, String title, String explanation, Optional<String> proof) {

    static SettingsProblem of(ApiRefusal refusal) {
        return switch (refusal.error()) {
            case "insufficient_user_authentication" ->
                provable(
                        403,
                        "Please prove that it is you",
                        "This lowers a protection of your company, so your password alone is not enough.",
                        "Prove it is you");
            case "owner_second_factor_missing" ->
                provable(
                        409,
                        "You need a second factor first",
                        "You can require a second factor of everybody as soon as you have one yourself.",
                        "Set up your second factor");
            case "last_owner" ->
                plain(409, "A company keeps at least one owner", "Make somebody else an owner first, then try again.");
            default -> byStatus(refusal);
        };
    }

    /** The server knows nothing of companies' settings at all. */
    static SettingsProblem notOffered() {
        return plain(
                404,
                "The identity server offers no company settings",
                "Company Access is not installed there, or in a version that has none yet.");
    }

    private static SettingsProblem byStatus(ApiRefusal refusal) {
        return switch (refusal.status()) {
            case 0 ->
                plain(
                        502,
                        "The identity server does not answer",
                        "If you were changing something: look here in a moment whether it has arrived.");
            case 401 ->
                plain(
                        403,
                        "The identity server does not accept this app's token",
                        "Sign out and in again. If that does not help, the app's client lacks the client scope"
                                + " company-access, which an administrator can add.");
            case 403 ->
                plain(
                        403,
                        "You may not see or change this",
                        "Either you are no owner of this company, or the app's client lacks the client scope"
                                + " company-access, which an administrator can add.");
            case 404 -> plain(404, "There is no such company among yours", "Only its owners see a company's settings.");
            case 400, 409 -> plain(refusal.status(), "This cannot be saved", reason(refusal));
            default -> plain(502, "The identity server has a fault", reason(refusal));
        };
    }

    private static String reason(ApiRefusal refusal) {
        return refusal.description().isEmpty() ? "It gave no reason." : refusal.description();
    }

    private static SettingsProblem plain(int status, String title, String explanation) {
        return new SettingsProblem(status, title, explanation, Optional.empty());
    }

    private static SettingsProblem provable(int status, String title, String explanation, String proof) {
        return new SettingsProblem(status, title, explanation, Optional.of(proof));
    }
}
