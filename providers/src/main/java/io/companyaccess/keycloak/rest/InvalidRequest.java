package io.companyaccess.keycloak.rest;

/** Something in a call that cannot be understood or is not allowed; the text must not repeat what was sent. */
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String description;

    InvalidRequest(String description) {
        this("invalid_request", description);
    }

    InvalidRequest(String code, String description) {
        super(description);
        this.code = code;
        this.description = description;
    }

    /** The error code for programs. */
    String code() {
        return code;
    }

    /** A sentence for developers. */
    String description() {
        return description;
    }
}
