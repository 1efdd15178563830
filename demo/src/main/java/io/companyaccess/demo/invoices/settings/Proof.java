package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Message;
import io.companyaccess.demo.web.Html;
import io.companyaccess.demo.web.Request;
import java.util.Optional;

/** Keycloak's way of asking a user who is signed in for a second factor: an action on the authorization request. */
public final class Proof {

    /** The required action that asks for the second factor, or sets one up. */
    static final String ACTION = "company-otp-guard";

    private Proof() {}

    /**
     * What to tell the user who comes back from it; empty when the browser comes from an ordinary sign-in.
     *
     * <p>Keycloak says {@code kc_action_status} for actions that can be cancelled. This one cannot be passed without a
     * second factor, so that no status is good news.
     */
    public static Optional<Html> messageFor(Optional<String> action, Request callback) {
        return action.filter(ACTION::equals)
                .map(asked -> callback.query("kc_action_status").orElse("success"))
                .map(status -> Message.done(
                        status.equals("success")
                                ? "Thank you, we know now that it is you. Nothing has been changed yet: please confirm below."
                                : "You stopped before it was certain that it is you. Nothing has been changed."));
    }
}
