package io.companyaccess.keycloak.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write as a reason. */
final class OneLineTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("1234567890", "1234567890"),
                Arguments.of("  The  import\r\n\tfails ", "The import fails"),
                Arguments.of("\u00a0\u2003une raison\u3000", "une raison"),
                Arguments.of("Ελληνικά 😀", "Ελληνικά 😀"),
                Arguments.of("x".repeat(500), "x".repeat(500)),
                Arguments.of("   123456789   ", null),
                Arguments.of("1        0", null),
                Arguments.of("", null),
                Arguments.of("          ", null),
                Arguments.of("x".repeat(501), null),
                Arguments.of("The import\u0000fails", null),
                Arguments.of("The import\u001bfails", null),
                Arguments.of("The import\ud83dfails", null),
                Arguments.of("The import\u202afails", null),
                Arguments.of("The import\u202efails", null),
                Arguments.of("The import\u202ffails", "The import fails"),
                Arguments.of("The import\u2066fails", null),
                Arguments.of("The import\u2069fails", null),
                Arguments.of("The import\u206afails", "The import\u206afails"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void one_line_of_ten_to_five_hundred_characters(String written, String line) {
        assertThat(OneLine.of(written, 10, 500).orElse(null)).isEqualTo(line);
    }
}
