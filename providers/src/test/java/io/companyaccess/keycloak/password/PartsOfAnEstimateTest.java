package io.companyaccess.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.gosimple.nbvcxz.resources.DictionaryUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an estimate is put together from, each by itself: whole passwords are found in several ways at once. */
final class PartsOfAnEstimateTest {
    private static final double LETTER = CheapestReading.log2(26);

    @ParameterizedTest
    @CsvSource({
        "0, very-weak",
        "9999, very-weak",
        "1e4, weak",
        "99999999, weak",
        "1e8, fair",
        "9999999999, fair",
        "1e10, strong",
        "999999999999, strong",
        "1e12, very-strong",
        "Infinity, very-strong"
    })
    void a_class_begins_with_its_bound(double guesses, String word) {
        assertThat(PasswordStrength.ofGuesses(guesses).word()).isEqualTo(word);
    }

    @Test
    void what_comes_again_costs_once_and_its_number() {
        assertThat(CheapestReading.of("xqxqxqxq", List.of()).bits()).isCloseTo(2 * LETTER + 2, within(1e-9));
    }

    @Test
    void a_part_that_saves_little_is_no_weakness() {
        Part dear = new Part(0, 6, 6 * LETTER - 0.1, Weakness.DATE);
        Part cheap = new Part(0, 6, 1, Weakness.DATE);

        assertThat(CheapestReading.of("abcxyz", List.of(dear)).weakness()).isEqualTo(Weakness.SHORT);
        assertThat(CheapestReading.of("abcxyz", List.of(cheap)).weakness()).isEqualTo(Weakness.DATE);
    }

    @Test
    void a_date_costs_more_with_separators() {
        double digits = date("31121999").orElseThrow().bits();

        assertThat(date("31/12/1999").orElseThrow().bits()).isGreaterThan(digits);
        assertThat(date("31991231")).isEmpty();
    }

    @Test
    void all_lists_of_the_library_are_in_the_common_words() {
        Map<String, Integer> common = WordLists.common().getDictonary();

        for (String list : List.of(
                DictionaryUtil.passwords,
                DictionaryUtil.english,
                DictionaryUtil.male_names,
                DictionaryUtil.female_names,
                DictionaryUtil.surnames)) {
            assertThat(ofUsualLength(DictionaryUtil.loadRankedDictionary(list)))
                    .as(list)
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(common).containsKey(word));
        }
        assertThat(ofUsualLength(DictionaryUtil.loadUnrankedDictionary(DictionaryUtil.eff_large)))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(common).containsKey(word));
    }

    private static List<String> ofUsualLength(Map<String, Integer> list) {
        return list.keySet().stream()
                .filter(word -> word.length() >= 6 && word.length() <= 10)
                .limit(2000)
                .toList();
    }

    private static Optional<Part> date(String whole) {
        return Dates.in(whole).stream()
                .filter(part -> part.start() == 0 && part.end() == whole.length())
                .findFirst();
    }
}
