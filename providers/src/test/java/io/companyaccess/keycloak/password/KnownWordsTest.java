package io.companyaccess.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KnownWordsTest {

    @Test
    void names_in_pieces_and_in_one() {
        assertThat(in("De Vos-Bäcker").words())
                .contains("vos", "bäcker", "baecker", "backer", "devosbäcker", "devosbaecker")
                .doesNotContain("de");
    }

    @Test
    void an_address_and_its_parts() {
        assertThat(in("Olga.Vos@acme.example").words())
                .contains("olga.vos@acme.example", "olga", "vos", "acme", "example", "olgavosacmeexample");
    }

    @Test
    void the_years_around() {
        assertThat(in("x").words()).containsExactlyInAnyOrder("2023", "2024", "2025", "2026", "2027");
    }

    @Test
    void what_is_missing_or_blank_is_passed_over() {
        assertThat(in(null, "", " ", "--").words()).hasSize(5);
    }

    @Test
    void never_too_many() {
        List<String> companies =
                IntStream.range(0, 5_000).mapToObj(i -> "company" + i).toList();

        assertThat(KnownWords.in(companies, Year.of(2026)).words()).hasSizeLessThanOrEqualTo(305);
    }

    private static KnownWords in(String... names) {
        return KnownWords.in(Arrays.asList(names), Year.of(2026));
    }
}
