package io.companyaccess.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of passwords in four languages get the class that they deserve. */
final class CorpusTest {

    private static final KnownWords OLGA = KnownWords.in(
            List.of(
                    "olga",
                    "Olga",
                    "De Vos-Bäcker",
                    "olga@acme.example",
                    "Acme NV",
                    "acme",
                    "acme.example",
                    "Facturen"),
            Year.of(2026));

    private static final Parts PARTS = new Parts();

    @ParameterizedTest
    @MethodSource("corpus")
    void gets_its_class(Line line) {
        PasswordStrength strength =
                StrengthEstimator.estimate(PARTS, line.password(), OLGA).strength();

        if (line.exactly()) {
            assertThat(strength).isEqualTo(line.strength());
        } else {
            assertThat(strength).isLessThanOrEqualTo(line.strength());
        }
    }

    @Test
    void there_are_enough_of_them() throws IOException {
        assertThat(corpus().map(Line::password).distinct()).hasSizeGreaterThanOrEqualTo(300);
    }

    static Stream<Line> corpus() throws IOException {
        try (InputStream file = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("corpus.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("# ")).map(Line::of).toList().stream();
        }
    }

    record Line(boolean exactly, PasswordStrength strength, String password) {

        static Line of(String line) {
            String[] cells = line.split("\t", 2);
            boolean exactly = cells[0].startsWith("=");
            String word = cells[0].substring(exactly ? 1 : 2);
            return new Line(
                    exactly,
                    PasswordStrength.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')),
                    cells[1]);
        }
    }
}
