package io.companyaccess.keycloak.documentlink;

/** Why a company makes no such link. */
public enum NewLinkRefusal {
    /** A link can ask for more than its company, never for less. */
    CHECK_TOO_LOW("recipient_check_too_low", "asks for less than the company does"),
    /** Somebody must be able to pass the check. */
    RECIPIENTS_MISSING("recipients_missing", "needs recipients, because they are asked who they are");

    private final String code;
    private final String description;

    NewLinkRefusal(String code, String description) {
        this.code = code;
        this.description = description;
    }

    /** The error code for programs. */
    public String code() {
        return code;
    }

    /** What is wrong with the link, for developers; what follows after the name of the place. */
    public String description() {
        return description;
    }
}
