package io.companyaccess.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All languages say the same things, in a form that Keycloak can read. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"(companyAccess\\.[\\w.-]+)\"");

    /** Keys that are put together of a fixed beginning and a value, with the values there are. */
    private static final Map<String, List<String>> PUT_TOGETHER = Map.of(
            "companyAccess.enrolment.settings.", List.of("totp", "hotp"),
            "companyAccess.mail.factor.", List.of("otp", "webauthn", "passkey", "recovery-codes"),
            "companyAccess.link.code.status.", List.of("on-its-way", "too-soon", "used-up", "down"),
            "companyAccess.support.duration.", List.of("PT8H", "PT24H", "P7D", "until-closed"),
            "companyAccess.support.refused.", List.of("unknown-company", "no-agent", "no-factor"),
            "companyAccess.mail.support.", List.of("requested", "opened", "entered", "closed", "expired"));

    /** Keys that no template names because Java does: errors, subjects and the settings a mail tells of. */
    private static final Set<String> NAMED_BY_JAVA = Set.of(
            "companyAccess.enrolment.code.missing",
            "companyAccess.enrolment.code.wrong",
            "companyAccess.enrolment.code.tooMany",
            "companyAccess.enrolment.name.taken",
            "companyAccess.passkey.failed",
            "companyAccess.link.address.missing",
            "companyAccess.link.address.malformed",
            "companyAccess.link.refused",
            "companyAccess.link.refused.off",
            "companyAccess.link.tooMany",
            "companyAccess.link.code.missing",
            "companyAccess.link.code.malformed",
            "companyAccess.link.code.wrong",
            "companyAccess.link.code.over",
            "companyAccess.mail.link.code.subject",
            "companyAccess.mail.link.alert.subject",
            "companyAccess.support.reason.short",
            "companyAccess.support.reason.long",
            "companyAccess.support.ticket.long",
            "companyAccess.secondFactor.missing",
            "companyAccess.mail.enrolled.subject",
            "companyAccess.mail.removed.subject",
            "companyAccess.mail.reset.subject",
            "companyAccess.mail.policy.subject",
            "companyAccess.mail.support.requested.subject",
            "companyAccess.mail.support.opened.subject",
            "companyAccess.mail.support.entered.subject",
            "companyAccess.mail.support.closed.subject",
            "companyAccess.mail.support.expired.subject",
            "companyAccess.password.weak.knownWord",
            "companyAccess.password.weak.commonWord",
            "companyAccess.password.weak.pattern",
            "companyAccess.password.weak.date",
            "companyAccess.password.weak.short",
            "companyAccess.policy.secondFactor",
            "companyAccess.policy.secondFactor.optional",
            "companyAccess.policy.secondFactor.required",
            "companyAccess.policy.secondFactorFrom",
            "companyAccess.policy.linkRecipientCheck",
            "companyAccess.policy.linkRecipientCheck.off",
            "companyAccess.policy.linkRecipientCheck.address",
            "companyAccess.policy.linkRecipientCheck.mailbox-code");

    private final Map<String, String> english = Resources.messages("en");

    static List<String> languages() {
        return Resources.LANGUAGES;
    }

    @Test
    void the_four_languages_are_there() {
        assertThat(languages()).contains("en", "nl", "fr", "de");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_the_english_keys_with_the_same_arguments(String language) {
        Map<String, String> messages = Resources.messages(language);

        assertThat(messages.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(messages)
                .allSatisfy((key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(english.get(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_text_can_be_formatted(String language) {
        assertThat(Resources.messages(language)).allSatisfy((key, text) -> {
            assertThat(key).startsWith("companyAccess.");
            assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
            // To MessageFormat a single straight apostrophe starts a quotation, and vanishes.
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            assertThatCode(() -> new MessageFormat(text, Resources.locale(language)))
                    .as(key)
                    .doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_days_left_read_well(String language) {
        MessageFormat daysLeft = new MessageFormat(Resources.messages(language).get("companyAccess.reminder.daysLeft"));

        assertThat(daysLeft.format(new Object[] {2})).contains("2").doesNotContain("{");
        assertThat(daysLeft.format(new Object[] {1})).doesNotContain("1", "{");
        assertThat(daysLeft.format(new Object[] {0})).doesNotContain("0", "{");
    }

    @Test
    void what_templates_name_exists_and_what_exists_is_named() {
        Set<String> named = new TreeSet<>(NAMED_BY_JAVA);
        PUT_TOGETHER.forEach((start, values) -> values.forEach(value -> named.add(start + value)));
        List<String> starts = new ArrayList<>();
        for (String template : Resources.texts("templates").values()) {
            Matcher keys = KEY.matcher(template);
            while (keys.find()) {
                (keys.group(1).endsWith(".") ? starts : named).add(keys.group(1));
            }
        }

        assertThat(starts).allSatisfy(start -> assertThat(PUT_TOGETHER).containsKey(start));
        assertThat(english.keySet().stream().filter(key -> !key.startsWith(ConsoleTextsTest.OURS)))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    private static Set<String> arguments(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }
}
