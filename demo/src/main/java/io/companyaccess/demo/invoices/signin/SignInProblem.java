package io.companyaccess.demo.invoices.signin;

import java.util.Arrays;
import java.util.Locale;

/** Why a sign-in can fail, in words for the person in front of the screen. */
public enum SignInProblem {
    ACCESS_DENIED(
            "The identity server did not let you in",
            "You cancelled, or you may not enter in this way. Nothing has been changed."),
    LOGIN_REQUIRED("You have to sign in", "Nobody is signed in at the identity server in this browser."),
    INTERACTION_REQUIRED(
            "The identity server wants to ask you something",
            "It may need a second factor from you, and this page asked it to stay silent. Signing in again lets it ask."),
    INVALID_GRANT(
            "Your sign-in has ended",
            "It was ended at the identity server, ran out, or your company now asks for a second factor."),
    TEMPORARILY_UNAVAILABLE("The identity server is busy", "Please wait a moment and sign in again."),
    SERVER_ERROR("The identity server has a fault", "Its administrators find the reason in its log."),
    INVALID_SCOPE(
            "This app asks for more than it was given",
            "Its client at the identity server lacks a client scope. An administrator can add it."),
    UNAUTHORIZED_CLIENT(
            "This app may not sign anybody in",
            "Its client at the identity server is not set up for this way of signing in."),
    INVALID_CLIENT(
            "The identity server does not know this app",
            "Client id or secret do not fit. An administrator can correct it."),
    INVALID_REQUEST("The identity server did not understand this app", "That is a fault of the app or of its set-up."),
    UNKNOWN_STATE(
            "This answer does not belong to a sign-in of yours",
            "It was started in another browser, too long ago, or has been used already. To be safe it was not accepted."),
    UNTRUSTED_TOKEN(
            "The identity server's answer could not be trusted",
            "Its signature, receiver or time does not fit, so nobody has been signed in."),
    GUEST("This is no account", "Whoever opens a document link is a guest of that document, and no user of this app."),
    NO_SUCH_DOCUMENT("There is no such document here", "The link is for none that this app knows. Nothing is shown."),
    NOT_ENTERED("You have not entered", "The identity server let you in to no company. Nothing is shown."),
    OTHER_DOCUMENT(
            "You have opened another document since",
            "With an account you look at one document at a time. Please open this one's link again."),
    UNREADABLE_ANSWER("The answer could not be read", "It does not look like one of the identity server."),
    UNREACHABLE("The identity server does not answer", "It may still be starting. Please try again in a moment."),
    OTHER("Signing in did not work", "The identity server gave a reason that this app does not know.");

    private final String title;
    private final String explanation;

    SignInProblem(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /**
     * Finds the words for an error code of OAuth 2.0 (RFC 6749, 4.1.2.1 and 5.2) or OpenID Connect (Core, 3.1.2.6).
     *
     * @return {@link #OTHER} for a code that is none of these
     */
    public static SignInProblem of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
