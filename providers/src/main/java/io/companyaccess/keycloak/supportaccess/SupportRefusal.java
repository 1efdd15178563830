package io.companyaccess.keycloak.supportaccess;

/** Something about support access that its rules do not allow. */
public final class SupportRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The company was deleted in the meantime. */
        COMPANY_GONE("not_found", "There is no such company"),
        /** The company has no such request. */
        REQUEST_UNKNOWN("not_found", "The company has no such request"),
        /** One question at a time. */
        REQUEST_PENDING("request_pending", "This agent has asked this company already. Wait for the answer."),
        /** Somebody was faster. */
        REQUEST_DECIDED("request_decided", "This request was approved or denied already"),
        /** A dead request can never be approved. */
        REQUEST_EXPIRED("request_expired", "This request was not answered in time. The agent has to ask again."),
        /** Who opens a company says why; only while it is open can he leave it at what was said. */
        REASON_MISSING("reason_missing", "/reason is needed to open the company");

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

    public SupportRefusal(Reason reason) {
        super(reason.description());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
