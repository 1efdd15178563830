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

    /** What to tell the user who comes back from it; empty when the browser comes from an ordinary sign-in. */
    public static Optional<Html> messageFor(Request callback) {
        return callback.query("kc_action")
                .filter(ACTION::equals)
                .flatMap(action -> callback.query("kc_action_status"))
                .map(status -> Message.done(
                        status.equals("success")
                                ? "Thank you, we know now that it is you. Nothing has been changed yet: please confirm below."
                                : "You stopped before it was certain that it is you. Nothing has been changed."));
    }
}
