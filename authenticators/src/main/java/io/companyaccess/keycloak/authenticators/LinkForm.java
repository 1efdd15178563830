package io.companyaccess.keycloak.authenticators;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import org.keycloak.authentication.AuthenticationFlowContext;

/** What the pages of a document link post. */
final class LinkForm {

    static final String EMAIL = "email";
    static final String CODE = "code";

    private static final String RESEND = "resend";
    private static final String OTHER_ADDRESS = "other-address";

    private final MultivaluedMap<String, String> posted;

    LinkForm(AuthenticationFlowContext context) {
        this.posted = context.getHttpRequest().getDecodedFormParameters();
    }

    /** The address; empty when there is none. */
    String email() {
        return text(EMAIL);
    }

    /** The mailed code; empty when there is none. */
    String code() {
        return text(CODE);
    }

    boolean hasEmail() {
        return posted.containsKey(EMAIL);
    }

    boolean wantsNewCode() {
        return posted.containsKey(RESEND);
    }

    boolean wantsOtherAddress() {
        return posted.containsKey(OTHER_ADDRESS);
    }

    private String text(String field) {
        return Objects.requireNonNullElse(posted.getFirst(field), "");
    }
}
