package io.companyaccess.keycloak.company;

/** A change of a company that its rules do not allow. */
public final class CompanyRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** A company always keeps one owner. */
        LAST_OWNER("last_owner", "A company always keeps one owner. Make somebody else owner first."),
        /** An owner decides for his own company only; what belongs to a person concerns his other companies too. */
        MEMBER_OF_OTHER_COMPANIES(
                "member_of_other_companies",
                "This person belongs to other companies too. Ask an identity administrator."),
        /** Whoever administers the realm is not for an owner of one company to unlock. */
        IDENTITY_ADMIN("identity_admin", "This person administers identities. Ask another identity administrator."),
        /** Who requires a second factor of others must have one himself. */
        OWNER_SECOND_FACTOR_MISSING(
                "owner_second_factor_missing", "Set up a second factor for yourself before you require one of others."),
        /** Opening a door needs a second factor shown in this session (RFC 9470). */
        SECOND_FACTOR_NOT_SHOWN(
                "insufficient_user_authentication",
                "This needs a second factor shown in this session. Send the user to the authorization endpoint with"
                        + " kc_action=company-otp-guard.");

        private final String code;
        private final String description;

        Reason(String code, String description) {
            this.code = code;
            this.description = description;
        }

        /** The error code for programs. */
        public String code() {
            return code;
        }

        /** A sentence for developers that names no person. */
        public String description() {
            return description;
        }
    }

    private final Reason reason;

    public CompanyRefusal(Reason reason) {
        super(reason.description());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
