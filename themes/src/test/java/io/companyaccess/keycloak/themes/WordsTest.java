package io.companyaccess.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of each language would stumble over. */
class WordsTest {

    /** Texts that are the same word in English and in another language. */
    private static final Map<String, Set<String>> SAME_WORD = Map.of(
            "nl", Set.of("Passkey", "passkey", "Later", "Info:", "Ticket: {0}", "Document", "Open", "–"),
            "fr", Set.of("Actions", "Document", "–"),
            "de", Set.of("Passkey", "passkey", "Ticket (optional)", "Problem:", "Ticket: {0}", "Name", "–"));

    /** Words for which we have another one: one thing has one name, on the login pages, in mails and in the consoles. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "en", "revoke|credential|token|one[- ]time password|OTP",
            "nl", "support|verzoek|volstaat|meermaals|voordien",
            "fr", "étape|codes de secours|révoqu|courriel",
            "de", "Firma|Zugang|Handy|widerruf|Kennwort");

    private static final Pattern MAILED_CODE = Pattern.compile("companyAccess\\.(mail\\.)?link\\..*");
    private static final Pattern SECOND_FACTOR = Pattern.compile(
            "factor|facteur|Faktor|tweede stap|tweestaps|double authentification", Pattern.CASE_INSENSITIVE);

    static List<String> languages() {
        return Resources.LANGUAGES;
    }

    static List<String> otherLanguages() {
        return languages().stream().filter(language -> !language.equals("en")).toList();
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void nothing_is_left_in_english(String language) {
        Map<String, String> english = Resources.messages("en");

        assertThat(Resources.messages(language))
                .allSatisfy((key, text) -> assertThat(
                                SAME_WORD.getOrDefault(language, Set.of()).contains(text)
                                        || !text.equals(english.get(key)))
                        .as(key)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void one_thing_has_one_name(String language) {
        Pattern others = Pattern.compile(
                "\\b(" + OTHER_WORDS.getOrDefault(language, "companyAccess") + ")", Pattern.CASE_INSENSITIVE);

        assertThat(Resources.messages(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(others));
    }

    /** It only proves who reads a mailbox. */
    @ParameterizedTest
    @MethodSource("languages")
    void a_mailed_code_is_no_second_factor(String language) {
        assertThat(Resources.messages(language).entrySet())
                .filteredOn(text -> MAILED_CODE.matcher(text.getKey()).matches())
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.getValue()).as(text.getKey()).doesNotContainPattern(SECOND_FACTOR));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_blank_is_doubled_and_quotation_marks_are_curly(String language) {
        assertThat(Resources.messages(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("  ", "\"", "..."));
    }

    /** Else a line may begin with the mark. */
    @Test
    void french_marks_stay_with_their_word() {
        assertThat(Resources.messages("fr"))
                .allSatisfy((key, text) ->
                        assertThat(text).as(key).doesNotContainPattern("[^\u202f][;?!]|[^\u00a0][:»]|«[^\u00a0]"));
    }
}
