package io.companyaccess.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nbvcxz 1.5.1 gets wrong or takes too long for, each as a kind. */
final class FaultsOfTheLibraryTest {

    private static final KnownWords NOBODY = KnownWords.in(List.of(), Year.of(2026));
    private static final Parts PARTS = new Parts();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** It un-leets no word that is as long as the longest of its list; a list of one word has no other. */
    @ParameterizedTest
    @ValueSource(strings = {"zw4rtb3rg", "Zw4rtb3rg", "gr3btr4wz", "zwart8erg"})
    void the_longest_word_in_leet(String password) {
        assertThat(classOf(password, KnownWords.in(List.of("Zwartberg"), Year.of(2026))))
                .isEqualTo(PasswordStrength.VERY_WEAK);
    }

    @Test
    void the_longest_words_of_all_lists_in_leet() {
        List<String> longest = WordLists.common().getDictonary().keySet().stream()
                .filter(word -> word.length() == 20 && word.matches("[a-z]*a[a-z]*e[a-z]*"))
                .limit(20)
                .toList();

        assertThat(longest).hasSize(20);
        assertThat(longest)
                .allSatisfy(word -> assertThat(bits(word.replace('a', '4').replace('e', '3')))
                        .isLessThan(bits(word) + 12));
    }

    /** It calls a password random when less than half of it is known, and counts what is known by its letters. */
    @Test
    void a_known_word_with_something_random_behind() {
        double tail = bits("x7#q");

        assertThat(bits("password" + "x7#qLm9&v")).isLessThanOrEqualTo(bits("password") + bits("x7#qLm9&v") + 0.01);
        assertThat(bits("abc" + "x7#q")).isLessThanOrEqualTo(bits("abc") + tail + 0.01);
    }

    /** It sees a repeat only when at most four different characters repeat. */
    @ParameterizedTest
    @CsvSource({"kxjqmz,3", "v7#Lm2qX,2", "lampadaire,4"})
    void a_repeat_of_anything(String once, int times) {
        assertThat(bits(once.repeat(times))).isLessThan(bits(once) + 3);
    }

    /** It knows no date after 2019, and with a separator none after 2019 either. */
    @ParameterizedTest
    @ValueSource(strings = {"24122021", "24-12-2021", "2021/12/24", "12.24.2029", "20300101", "1-1-2025"})
    void dates_of_this_decade_and_the_next(String date) {
        assertThat(classOf(date, NOBODY)).isLessThanOrEqualTo(PasswordStrength.WEAK);
    }

    /** Its whole numbers run over, and its answer is then not a number. */
    @Test
    void long_runs_of_neighbouring_keys_have_a_number() {
        assertThat(bits("qwertyuiopasdfghjklzxcvbnm".repeat(3))).isFinite().isPositive();
        assertThat(bits("aZ".repeat(60))).isFinite();
    }

    /** It fails at some letters of title case, and must not. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ǅǅǅ", "İİİİ", "ẞß", "😀😀😀", "\u0000\u0000", "é̂", "\uD800", "Ωμέγα", "пароль", "パスワード", " "})
    void any_character(String password) {
        assertThatCode(() -> classOf(password, NOBODY)).doesNotThrowAnyException();
    }

    @Test
    void nothing_at_all() {
        assertThat(classOf("", NOBODY)).isEqualTo(PasswordStrength.VERY_WEAK);
    }

    /** These take it seconds, or its whole time: signs with two readings, many parts, great length. */
    @ParameterizedTest
    @MethodSource("burning")
    void what_burns_time_takes_little_work(String password) {
        KnownWords many = KnownWords.in(
                IntStream.range(0, 300)
                        .mapToObj(i -> "company" + i + "withalongname")
                        .toList(),
                Year.of(2026));
        classOf(password, many);
        long start = THREADS.getCurrentThreadCpuTime();

        classOf(password, many);

        // Ten times what it takes; the library alone takes more than that. A busy machine gives it no more work.
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    static List<String> burning() {
        Random random = new Random(7);
        return List.of(
                "1!|".repeat(20) + "a",
                "a1!|".repeat(64),
                "1!|1!|1!|1!|1!|1!|a".repeat(10),
                "a".repeat(256),
                "ab".repeat(5_000),
                "password".repeat(1_000),
                "a1b2".repeat(100),
                random.ints(100, '!', '3')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                "emmalotte".repeat(30),
                "1".repeat(1_000_000));
    }

    private static PasswordStrength classOf(String password, KnownWords known) {
        return StrengthEstimator.estimate(PARTS, password, known).strength();
    }

    private static double bits(String password) {
        String beginning = password.substring(0, Math.min(StrengthEstimator.LONGEST, password.length()));
        return CheapestReading.of(beginning, PARTS.in(beginning, NOBODY)).bits();
    }
}
