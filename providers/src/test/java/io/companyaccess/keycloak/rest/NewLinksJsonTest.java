package io.companyaccess.keycloak.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.NewLink;
import io.companyaccess.keycloak.documentlink.Purpose;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an app may send for new links, and how it learns what was wrong. */
final class NewLinksJsonTest {
    private static final Instant NOW = Instant.parse("2027-01-31T12:00:00Z");
    private static final String GOOD =
            "{\"document\":\"offer\",\"purpose\":\"sign\",\"recipients\":[\"An@Customer.example\"]}";

    @Test
    void one_link_is_one_link() {
        NewLinksJson read = read("{\"document\":\"factuur 2026/115 €\",\"purpose\":\"pay\","
                + "\"recipients\":[\"an@customer.example\",\" Bo@customer.example \"],"
                + "\"expiresAt\":\"2027-02-28T18:00:00+01:00\",\"recipientCheck\":\"mailbox-code\"}");

        assertThat(read.single()).isTrue();
        assertThat(read.links())
                .containsExactly(new NewLink(
                        "factuur 2026/115 €",
                        Purpose.PAY,
                        List.of(address("an@customer.example"), address("bo@customer.example")),
                        Instant.parse("2027-02-28T17:00:00Z"),
                        RecipientCheck.MAILBOX_CODE));
    }

    @Test
    void an_array_is_an_array_even_of_one() {
        NewLinksJson read = read("[" + GOOD + "]");

        assertThat(read.single()).isFalse();
        assertThat(read.links())
                .containsExactly(
                        new NewLink("offer", Purpose.SIGN, List.of(address("an@customer.example")), null, null));
        assertThat(read(many(1000)).links()).hasSize(1000);
    }

    @Test
    void what_may_be_null_may_be_absent() {
        assertThat(read("{\"document\":\"d\",\"purpose\":\"view\",\"recipients\":[\"a@b.example\"],"
                                + "\"expiresAt\":null,\"recipientCheck\":null}")
                        .links())
                .isEqualTo(read("{\"document\":\"d\",\"purpose\":\"view\",\"recipients\":[\"a@b.example\"]}")
                        .links());
    }

    @Test
    void a_link_expires_to_the_millisecond() {
        assertThat(read(with("\"expiresAt\":\"2027-01-31T12:00:00.0019999Z\""))
                        .links()
                        .get(0)
                        .expiresAt())
                .isEqualTo("2027-01-31T12:00:00.001Z");
    }

    static Stream<Arguments> bad() {
        String fifty = addresses(50);
        return Stream.of(
                bad("/document", "{\"purpose\":\"view\"}"),
                bad("/document", link("null")),
                bad("/document", link("1")),
                bad("/document", link("[\"d\"]")),
                bad("/document", link("\"\"")),
                bad("/document", link("\"" + "d".repeat(256) + "\"")),
                bad("/document", link("\"a\\u0000b\"")),
                bad("/document", link("\"a\\nb\"")),
                bad("/document", link("\"a\\u0085b\"")),
                bad("/document", link("\"a\\ud83d\"")),
                bad("/purpose", "{\"document\":\"d\"}"),
                bad("/purpose", "{\"document\":\"d\",\"purpose\":null}"),
                bad("/purpose", "{\"document\":\"d\",\"purpose\":\"VIEW\"}"),
                bad("/purpose", "{\"document\":\"d\",\"purpose\":1}"),
                bad("/recipients", with("\"recipients\":null")),
                bad("/recipients", with("\"recipients\":\"a@b.example\"")),
                bad("/recipients", with("\"recipients\":{\"0\":\"a@b.example\"}")),
                bad("/recipients", with("\"recipients\":[" + fifty + ",\"one@more.example\"]")),
                bad("/recipients/0", with("\"recipients\":[1]")),
                bad("/recipients/0", with("\"recipients\":[null]")),
                bad("/recipients/1", with("\"recipients\":[\"a@b.example\",\"\"]")),
                bad("/recipients/1", with("\"recipients\":[\"a@b.example\",\"secret.example\"]")),
                bad("/recipients/1", with("\"recipients\":[\"a@b.example\",\"a@b.example\"]")),
                bad("/recipients/2", with("\"recipients\":[\"é@b.example\",\"c@d.example\",\" E\u0301@B.example\"]")),
                bad("/expiresAt", with("\"expiresAt\":1798675200")),
                bad("/expiresAt", with("\"expiresAt\":\"\"")),
                bad("/expiresAt", with("\"expiresAt\":\"tomorrow\"")),
                bad("/expiresAt", with("\"expiresAt\":\"2027-12-31\"")),
                bad("/expiresAt", with("\"expiresAt\":\"2027-12-31T00:00:00\"")),
                bad("/expiresAt", with("\"expiresAt\":\"2027-01-31T12:00:00Z\"")),
                bad("/expiresAt", with("\"expiresAt\":\"2027-01-31T12:00:00.000999Z\"")),
                bad("/expiresAt", with("\"expiresAt\":\"2026-12-31T00:00:00Z\"")),
                bad("/expiresAt", with("\"expiresAt\":\"-0044-03-15T00:00:00Z\"")),
                bad("/expiresAt", with("\"expiresAt\":\"+10000-01-01T00:00:00Z\"")),
                bad("/expiresAt", with("\"expiresAt\":\"+999999999-12-31T23:59:59Z\"")),
                bad("/recipientCheck", with("\"recipientCheck\":\"\"")),
                bad("/recipientCheck", with("\"recipientCheck\":\"none\"")),
                bad("/recipientCheck", with("\"recipientCheck\":true")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_refusal_names_the_place_and_repeats_nothing(String place, String link) {
        assertInvalid(link, place + " must be ");
        assertInvalid("[" + GOOD + "," + link + "]", "/1" + place + " must be ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"document\":\"d\",\"purpose\":\"view\",\"secret@secret.example\":1} | Unknown field in the body",
                "[{\"document\":\"d\",\"purpose\":\"view\",\"Recipients\":[]}] | Unknown field in /0",
                "[] | The body must be one link or an array of 1 to 1000 links",
                "1 | The body must be one link or an array of 1 to 1000 links",
                "\"secret\" | The body must be one link or an array of 1 to 1000 links",
                "[[]] | /0 must be an object",
                "[null] | /0 must be an object",
                "[\"secret@secret.example\"] | /0 must be an object",
            })
    void a_body_that_is_none_is_refused(String body, String description) {
        assertInvalid(body, description);
    }

    @Test
    void more_than_a_thousand_are_too_many() {
        assertInvalid(many(1001), "The body must be one link or an array of 1 to 1000 links");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recipient_check_too_low | 'recipientCheck':'off','recipients':['a@b.example']",
                "recipients_missing | 'recipients':[]",
                "recipients_missing | 'recipientCheck':'mailbox-code'",
            })
    void what_the_company_does_not_allow_has_a_code_of_its_own(String code, String fields) {
        String link = with(fields.replace('\'', '"'));

        assertThat(refusal(link).code()).isEqualTo(code);
        assertThat(refusal("[" + GOOD + "," + link + "]").code()).isEqualTo(code);
        assertThat(refusal("[" + GOOD + "," + link + "]").description()).startsWith("/1 ");
    }

    private static void assertInvalid(String body, String description) {
        assertThat(refusal(body).code()).isEqualTo("invalid_request");
        assertThat(refusal(body).description())
                .startsWith(description)
                .doesNotContain("secret", "@")
                .hasSizeLessThan(200);
    }

    private static InvalidRequest refusal(String body) {
        return catchThrowableOfType(InvalidRequest.class, () -> read(body));
    }

    private static NewLinksJson read(String body) {
        try {
            return NewLinksJson.read(new ObjectMapper().readTree(body), RecipientCheck.ADDRESS, NOW);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static RecipientAddress address(String text) {
        return RecipientAddress.of(text).orElseThrow();
    }

    private static Arguments bad(String place, String link) {
        return Arguments.of(place, link);
    }

    private static String link(String document) {
        return "{\"document\":" + document + ",\"purpose\":\"view\"}";
    }

    private static String with(String fields) {
        String recipients = fields.contains("\"recipients\"") || fields.contains("\"recipientCheck\":\"mailbox")
                ? ""
                : ",\"recipients\":[\"a@b.example\"]";
        return "{\"document\":\"d\",\"purpose\":\"view\"" + recipients + "," + fields + "}";
    }

    private static String addresses(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\"r" + i + "@b.example\"")
                .collect(Collectors.joining(","));
    }

    private static String many(int number) {
        return IntStream.range(0, number).mapToObj(i -> GOOD).collect(Collectors.joining(",", "[", "]"));
    }
}
