package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call for document links that is not as it must be makes none, and tells where it is wrong. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentLinksBadInputTest {
    private static final String GOOD = Links.to("good", "an@customer.example").toString();

    private final TestRealm realm;
    private final Links links;

    DocumentLinksBadInputTest(TestRealm realm) {
        this.realm = realm;
        String token =
                RestApp.backend(realm, "manage-document-links").tokensLive(1800).token();
        links = new Links(RestDoor.ofOwners(realm), token, realm.company("acme"));
    }

    @AfterEach
    void nothing_was_made() {
        assertThat(links.list("").ok().body()).isEqualTo("{\"links\":[],\"next\":null}");
        assertThat(links.events(realm)).isEmpty();
    }

    static Stream<Arguments> badBodies() {
        return BadBodies.ofAnyCall();
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void no_link_is_made_of_it(byte[] body) {
        links.door()
                .send(
                        "POST",
                        links.token(),
                        "/companies/" + links.company().id() + "/document-links",
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        "application/json")
                .refused(400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/document       | {'purpose':'view','recipients':['a@b.example']}",
                "/document       | {'document':'a\\u0000b','purpose':'view','recipients':['a@b.example']}",
                "/document       | {'document':'a\\ud83d','purpose':'view','recipients':['a@b.example']}",
                "/purpose        | {'document':'d','purpose':'read','recipients':['a@b.example']}",
                "/recipients     | {'document':'d','purpose':'view','recipients':'secret@b.example'}",
                "/recipients/1   | {'document':'d','purpose':'view','recipients':['a@b.example','secret']}",
                "/recipients/1   | {'document':'d','purpose':'view','recipients':['secret@b.example','Secret@B.example']}",
                "/expiresAt      | {'document':'d','purpose':'view','recipients':['a@b.example'],'expiresAt':'2020-01-01T00:00:00Z'}",
                "/recipientCheck | {'document':'d','purpose':'view','recipients':['a@b.example'],'recipientCheck':'x'}"
            })
    void one_bad_link_spoils_the_call_and_is_named(String place, String json) {
        String bad = json.replace('\'', '"');

        assertNamed(links.make(bad), place);
        assertNamed(links.make("[" + GOOD + "," + GOOD + "," + bad + "]"), "/2" + place);
    }

    @Test
    void more_than_a_thousand_links_or_fifty_recipients_are_too_many() {
        String[] recipients = Stream.iterate(0, i -> i + 1)
                .limit(51)
                .map(i -> "r" + i + "@customer.example")
                .toArray(String[]::new);

        links.make(Links.many(1001, "d")).refused(400, "invalid_request");
        assertNamed(links.make(Links.to("d", recipients)), "/recipients");
        assertNamed(links.make(Links.to("d".repeat(256), "an@customer.example")), "/document");
        links.make(GOOD + " ".repeat(2 * 1024 * 1024)).refused(413, "request_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\u00e9"})
    void a_key_is_visible_ascii(String key) {
        links.make(GOOD, "Idempotency-Key", key).refused(400, "invalid_request");
        links.make(GOOD, "Idempotency-Key", "k".repeat(256)).refused(400, "invalid_request");
        links.make(GOOD, "Idempotency-Key", "a", "Idempotency-Key", "b").refused(400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "off,          ,             recipients,    201",
        "off,          ,             no recipients, 201",
        "off,          address,      recipients,    201",
        "off,          address,      no recipients, recipients_missing",
        ",             ,             recipients,    201",
        ",             ,             no recipients, recipients_missing",
        ",             off,          recipients,    recipient_check_too_low",
        ",             mailbox-code, recipients,    201",
        "mailbox-code, address,      recipients,    recipient_check_too_low",
        "nonsense,     address,      recipients,    recipient_check_too_low"
    })
    void a_link_asks_for_no_less_than_its_company(String ofCompany, String ofLink, String who, String expected) {
        TestCompany globex = realm.company("globex").policy("company-access.link-recipient-check", ofCompany);
        String[] recipients = who.equals("recipients") ? new String[] {"an@customer.example"} : new String[0];

        RestAnswer answer = links.of(globex).make(Links.to("d", recipients).put("recipientCheck", ofLink));

        if (expected.equals("201")) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(links.of(globex)
                            .list("")
                            .json()
                            .at("/links/0/recipientCheck")
                            .textValue())
                    .isEqualTo(ofLink);
        } else {
            answer.refused(400, expected);
            assertThat(links.of(globex).list("").json().path("links")).isEmpty();
        }
    }

    @Test
    void where_the_company_is_silent_the_realm_speaks() {
        String attribute = "company-access.link-recipient-check";
        Links globex = links.of(realm.company("globex"));
        realm.change(settings -> settings.withObject("/attributes").put(attribute, "off"));
        try {
            globex.make(Links.to("d")).ok();
        } finally {
            realm.change(settings -> settings.withObject("/attributes").put(attribute, "address"));
        }
        globex.make(Links.to("d")).refused(400, "recipients_missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?max=0",
                "?max=501",
                "?max=x",
                "?max=-1",
                "?after=x",
                "?after=1_%25",
                "?document=a%09b",
                "?document=%C2%85"
            })
    void a_parameter_that_cannot_be_meant_is_refused(String query) {
        links.list(query).refused(400, "invalid_request");
        links.list(query + "x".repeat(256)).refused(400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=%00", "?document=%00", "?document=a%0Ab", "?max=1&max=%00"})
    void a_parameter_that_keycloak_blocks_gets_no_further(String query) {
        RestAnswer answer = links.list(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.saysNothingOfItsInside().error()).isNotBlank();
    }

    @Test
    void an_empty_parameter_is_none() {
        links.list("?max=&after=&document=").ok();
    }

    static Stream<Arguments> strangeIds() {
        return BadInputTest.strangeIds();
    }

    @ParameterizedTest
    @MethodSource("strangeIds")
    void an_id_that_no_link_has_is_not_found(String id) {
        assertThat(List.of(links.read(id), links.revoke(id), links.revoke(id, 0), links.revoke("x", id)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.body()).isBetween(400, 405);
                    answer.saysNothingOfItsInside();
                });
    }

    private static void assertNamed(RestAnswer answer, String place) {
        answer.refused(400, "invalid_request");
        assertThat(answer.at("/error_description"))
                .startsWith(place + " must be ")
                .doesNotContainIgnoringCase("secret");
    }
}
