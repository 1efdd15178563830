package io.companyaccess.demo.invoices.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_denied",
                "login_required",
                "interaction_required",
                "invalid_grant",
                "temporarily_unavailable",
                "server_error",
                "invalid_scope",
                "unauthorized_client",
                "invalid_client",
                "invalid_request"
            })
    void each_usual_code_of_OAuth_has_words_of_its_own(String code) {
        assertThat(SignInProblem.of(code)).isNotEqualTo(SignInProblem.OTHER);
        assertThat(SignInProblem.of(code).code()).isEqualTo(code);
    }

    @Test
    void an_unknown_code_is_told_apart() {
        assertThat(SignInProblem.of("Access_Denied")).isEqualTo(SignInProblem.OTHER);
        assertThat(SignInProblem.of("")).isEqualTo(SignInProblem.OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void the_words_are_for_people(SignInProblem problem) {
        assertThat(problem.title() + problem.explanation())
                .doesNotContain("_", "OAuth", "token endpoint")
                .hasSizeGreaterThan(40);
        assertThat(problem.explanation()).endsWith(".");
    }
}
