package io.companyaccess.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our mails inside Keycloak's mail layout: what happened and when, and nothing to click on. */
class MailsTest {

    private static final String COMPANY = "O'Brien & Zonen";

    static Stream<Arguments> factorMailsInEveryLanguage() {
        return Stream.of("second-factor-enrolled", "second-factor-removed", "second-factor-reset")
                .flatMap(mail -> Resources.LANGUAGES.stream().map(language -> Arguments.of(mail, language)));
    }

    static Stream<String> languages() {
        return Resources.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("factorMailsInEveryLanguage")
    void factor_mails(String mail, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("companyName", COMPANY);
        attributes.put("factor", "recovery-codes");
        String factor = Resources.messages(language).get("companyAccess.mail.factor.recovery-codes");

        assertThat(html(mail, language, attributes)).contains("Emma", "Demo", "14:05", factor);
        assertThat(text(mail, language, attributes)).contains("Emma", "Demo", "14:05", factor);
    }

    @ParameterizedTest
    @MethodSource("factorMailsInEveryLanguage")
    void factor_mails_to_somebody_without_first_name_and_company(String mail, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("user", Map.of());

        assertThat(html(mail, language, attributes)).contains("Demo");
        assertThat(text(mail, language, attributes)).contains("Demo").doesNotContain("\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void policy_mail(String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("companyName", COMPANY);
        attributes.put("who", "Olga <owner>");
        attributes.put(
                "changes",
                List.of(
                        Map.of(
                                "what",
                                "companyAccess.policy.secondFactor",
                                "after",
                                "companyAccess.policy.secondFactor.required"),
                        Map.of("what", "companyAccess.policy.secondFactorFrom", "before", "1 juli '26")));
        Map<String, String> messages = Resources.messages(language);

        assertThat(html("company-policy-changed", language, attributes))
                .contains("Olga &lt;owner&gt;", "O&#39;Brien &amp; Zonen", "1 juli &#39;26");
        assertThat(text("company-policy-changed", language, attributes))
                .contains("Olga <owner>", COMPANY, "1 juli '26", "14:05")
                .contains(
                        messages.get("companyAccess.policy.secondFactor.required"),
                        messages.get("companyAccess.policy.unset"))
                .doesNotContain("\n\n\n");
    }

    static Stream<Arguments> supportMailsInEveryLanguage() {
        return Stream.of("opened", "entered", "closed", "expired")
                .flatMap(what -> Resources.LANGUAGES.stream().map(language -> Arguments.of(what, language)));
    }

    @ParameterizedTest
    @MethodSource("supportMailsInEveryLanguage")
    void support_mails(String what, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("what", what);
        attributes.put("companyName", COMPANY);
        attributes.put("reason", "Import <fails> & 'stops'");
        if (!what.equals("expired")) {
            attributes.put("who", "Olga <owner>");
        }
        boolean open = what.equals("opened") || what.equals("entered");
        String untilClosed = Resources.messages(language).get("companyAccess.mail.support.untilClosed");

        assertThat(html("support-access", language, attributes))
                .contains("O&#39;Brien &amp; Zonen", "Import &lt;fails&gt; &amp;", "14:05");
        String text = text("support-access", language, attributes);
        assertThat(text).contains(COMPANY, "Import <fails> & 'stops'", "14:05").doesNotContain("\n\n\n");
        assertThat(text.contains("Olga <owner>")).isEqualTo(!what.equals("expired"));
        assertThat(text.contains(untilClosed)).isEqualTo(open);

        attributes.put("until", "4 August 2026 14:05");
        String withEnd = text("support-access", language, attributes);
        assertThat(withEnd.contains("4 August 2026")).isEqualTo(open);
        assertThat(withEnd).doesNotContain(untilClosed);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_request_of_support_says_until_when_to_answer(String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("what", "requested");
        attributes.put("companyName", COMPANY);
        attributes.put("reason", "Import <fails> & 'stops'");
        attributes.put("who", "Sam <agent>");
        attributes.put("until", "4 August 2026 14:05");

        assertThat(html("support-access", language, attributes))
                .contains("Sam &lt;agent&gt;", "Import &lt;fails&gt; &amp;", "4 August 2026");
        assertThat(text("support-access", language, attributes))
                .contains(
                        "Sam <agent>",
                        COMPANY,
                        "4 August 2026",
                        Resources.messages(language).get("companyAccess.mail.support.answer"))
                .doesNotContain("\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_code_of_a_document_link_names_its_sender(String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("user", Map.of());
        attributes.put("companyName", COMPANY);
        attributes.put("digits", "01234567");
        attributes.put("minutes", "10");

        assertThat(html("document-link-code", language, attributes))
                .contains("O&#39;Brien &amp; Zonen", "<strong>01234567</strong>")
                .containsPattern("\\b10\\b");
        assertThat(text("document-link-code", language, attributes))
                .contains(COMPANY, "\n01234567\n")
                .containsPattern("\\b10\\b")
                .doesNotContain("\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_alert_about_a_document_link_names_it(String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("companyName", COMPANY);
        attributes.put("document", "offer/<7>");

        assertThat(html("document-link-alert", language, attributes))
                .contains("O&#39;Brien &amp; Zonen", "offer/&lt;7&gt;", "14:05");
        assertThat(text("document-link-alert", language, attributes))
                .contains(COMPANY, "offer/<7>", "14:05")
                .doesNotContain("\n\n\n");
    }

    private static String html(String mail, String language, Map<String, Object> attributes) {
        return withoutLinksAndKeys(
                new KeycloakTheme("base", "email").render("html/" + mail + ".ftl", language, attributes));
    }

    private static String text(String mail, String language, Map<String, Object> attributes) {
        String text = new KeycloakTheme("base", "email").render("text/" + mail + ".ftl", language, attributes);
        assertThat(text).doesNotContain("&amp;", "&#39;", "&lt;");
        return withoutLinksAndKeys(text);
    }

    private static String withoutLinksAndKeys(String body) {
        assertThat(body).doesNotContain("companyAccess.", "http", "href", "www.");
        return body;
    }

    private static Map<String, Object> attributes(String language) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("locale", Map.of("language", language));
        attributes.put("ltr", true);
        attributes.put("realmName", "Demo");
        attributes.put("user", Map.of("firstName", "Emma"));
        attributes.put("when", "3 August 2026 14:05");
        return attributes;
    }
}
