package io.companyaccess.acceptance.waysin;

import java.util.List;

/** The list of all ways in, and what must happen on each to somebody whose company requires a second factor. */
final class WaysIn {
    private static final String NONE = "–";

    /**
     * One way in.
     *
     * @param with what happens to somebody with a factor; a dash where there can be nobody
     * @param without what happens to somebody without
     * @param open what no test of this suite shows, and why; empty for nothing
     */
    record Row(int number, String way, String with, String without, String open) {
        Row(int number, String way, String with, String without) {
            this(number, way, with, without, "");
        }

        static boolean isNobody(String outcome) {
            return outcome.equals(NONE);
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(1, "browser, password", "asked", "enrols"),
            new Row(2, "browser, passkey, where the realm demands user verification", "in: it counts as both", NONE),
            new Row(3, "session from before the switch, same app", "asked", "enrols"),
            new Row(4, "session from before the switch, another app", "asked once in that session", "enrols"),
            new Row(5, "`prompt=none` with such a session", "`interaction_required` or `login_required`", "the same"),
            new Row(6, "remembered browser after a restart", "asked", "enrols"),
            new Row(7, "restart in the middle, back, reload, second tab", "asked", "enrols"),
            new Row(8, "leaving the enrolment half way, then any other way in", NONE, "enrols"),
            new Row(
                    9,
                    "mail of \"Forgot password\", same and another browser",
                    "asked",
                    "enrols; elsewhere no session"),
            new Row(10, "mails that confirm an address or ask for actions", "asked", "enrols; elsewhere no session"),
            new Row(11, "invitation into an organization", "asked", "enrols"),
            new Row(12, "identity provider, first and later sign-ins", "asked, or trusted", "enrols, or trusted"),
            new Row(13, "password grant", "needs `totp`", "refused"),
            new Row(14, "device flow", "asked", "enrols"),
            new Row(15, "refresh token from before the switch", "refused", "refused"),
            new Row(16, "offline token from before the switch", "refused", "refused"),
            new Row(17, "exchange of a token from before the switch", "refused", "refused"),
            new Row(
                    18,
                    "CIBA",
                    "refused",
                    "refused",
                    "A channel that reports a factor: what it says is not read, so it is refused too."),
            new Row(19, "service account", "not concerned", "not concerned"),
            new Row(
                    20,
                    "impersonation by an identity admin; a support agent needs the grant of every company of the user"
                            + " ([support access](support-access.md))",
                    "not asked, marked by `act`",
                    "not asked, marked by `act`"),
            new Row(21, "the user removes his last factor", "enrols again", NONE),
            new Row(22, "an admin removes the factor", NONE, "enrols"),
            new Row(
                    23,
                    "two companies, one requires it",
                    "asked, or only for that one",
                    "enrols, or only for that one"),
            new Row(24, "company disabled, or the user has left it", "not asked", "not asked"),
            new Row(25, "joining such a company while signed in", "asked", "enrols"),
            new Row(26, "recovery codes only", "a code lets in once, then enrols", NONE),
            new Row(
                    27,
                    "many wrong codes",
                    "locked out",
                    "an enrolment locks nobody out",
                    "Across two nodes, by the password grant only: the long proofs."),
            new Row(28, "the same code twice", "refused", NONE),
            new Row(29, "a flow without our step", "asked by the guard", "enrols by the guard"),
            new Row(30, "SAML app", "asked", "enrols"),
            new Row(31, "`kc_action` on the authorization request", "asked", "enrols"),
            new Row(32, "reset mail in another browser, to add an authenticator", "asked", "no session, no factor"),
            new Row(33, "flow of a client policy, restarted in the middle", "asked", "enrols"),
            new Row(34, "step-up, then the old refresh token", "works again", "works again"));

    private WaysIn() {}
}
