package io.companyaccess.demo.invoices.signin;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nobody was signed in, or nobody is any longer; carries OAuth's own code, or one of {@link SignInProblem}'s. */
public final class SignInRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final @Nullable String description;

    public SignInRefused(SignInProblem problem, @Nullable String description) {
        this(problem.code(), description);
    }

    SignInRefused(ErrorObject answer) {
        this(
                answer.getCode() == null ? SignInProblem.UNREADABLE_ANSWER.code() : answer.getCode(),
                answer.getDescription());
    }

    private SignInRefused(String error, @Nullable String description) {
        super(error);
        this.error = error;
        this.description = description;
    }

    public String error() {
        return error;
    }

    /** Nobody has said no: the identity server did not answer. */
    public boolean isUnreachable() {
        return SignInProblem.of(error) == SignInProblem.UNREACHABLE;
    }

    /** What the other side says, for whoever has to repair it. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }
}
