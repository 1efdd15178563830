package io.companyaccess.keycloak.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header by which a call is made once. */
final class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "9f4f2c1f-2a10", "\"quoted\"", "!~", "a,b"})
    void is_any_visible_text(String key) {
        assertThat(IdempotencyKey.read(List.of(key))).contains(key);
        assertThat(IdempotencyKey.read(List.of("k".repeat(255)))).contains("k".repeat(255));
    }

    @Test
    void may_be_left_out() {
        assertThat(IdempotencyKey.read(List.of())).isEmpty();
    }

    static Stream<List<String>> bad() {
        return Stream.of(
                List.of(""),
                List.of("a b"),
                List.of("a\tb"),
                List.of("clé"),
                List.of("\u007f"),
                List.of("k".repeat(256)),
                List.of("a", "a"),
                List.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void is_refused_when_it_is_none(List<String> values) {
        assertThatThrownBy(() -> IdempotencyKey.read(values))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid_request"));
    }
}
