package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that an app repeats, because the answer got lost, makes no second set of links. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdempotencyKeyTest {
    private static final String HEADER = "Idempotency-Key";
    private static final int PAIRS = 10;

    private final TestRealm realm;
    private final String token;

    IdempotencyKeyTest(TestRealm realm) {
        this.realm = realm;
        token = app();
    }

    @Test
    void the_second_call_learns_what_came_of_the_first() {
        Links links = links(realm.company("acme"));
        List<String> made =
                links.make(Links.many(3, "a"), HEADER, "k1").ok().json().findValuesAsText("id");

        RestAnswer again = links.make(Links.many(3, "a"), HEADER, "k1").refused(409, "idempotency_key_used");
        RestAnswer other = links.make(Links.to("b", "an@customer.example"), HEADER, "k1");

        // What was right the first time may be wrong by now, such as an expiry.
        RestAnswer late = links.make("[]", HEADER, "k1");

        assertThat(ids(late.refused(409, "idempotency_key_used"))).isEqualTo(made);
        assertThat(ids(again)).isEqualTo(made);
        assertThat(ids(other.refused(409, "idempotency_key_used"))).isEqualTo(made);
        assertThat(all(links)).hasSameElementsAs(made);
        assertThat(links.events(realm)).hasSize(1);
        links.make(Links.many(3, "a"), HEADER, "k2").ok();
        assertThat(all(links)).hasSize(6);
    }

    @Test
    void the_key_is_that_of_one_app_and_one_company() {
        TestCompany acme = realm.company("acme");
        Links links = links(acme);
        links.make(Links.many(1, "a"), HEADER, "k").ok();

        links.of(realm.company("globex")).make(Links.many(1, "a"), HEADER, "k").ok();
        new Links(links.door(), app(), acme)
                .make(Links.many(1, "a"), HEADER, "k")
                .ok();

        assertThat(all(links)).hasSize(2);
    }

    @Test
    void a_refused_call_uses_no_key() {
        Links links = links(realm.company("acme"));

        links.make("[]", HEADER, "k").refused(400, "invalid_request");
        links.make(Links.to("a"), HEADER, "k").refused(400, "recipients_missing");
        links.make(Links.to("a", "an@customer.example"), HEADER, "k").ok();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void of_two_calls_at_the_same_moment_one_makes_links(int number) {
        Links links = links(realm.company("acme"));
        for (int pair = 0; pair < PAIRS; pair++) {
            String key = "pair-" + pair;
            String document = "document-" + pair;
            assertOneSet(links, number, document, key);
        }
        assertThat(links.events(realm)).hasSize(PAIRS);
    }

    @Test
    void not_even_of_a_thousand_links_there_are_two_sets() {
        assertOneSet(links(realm.company("acme")), 1000, "many", "thousand");
    }

    private static void assertOneSet(Links links, int number, String document, String key) {
        Supplier<RestAnswer> call = () -> links.make(Links.many(number, document), HEADER, key);
        List<RestAnswer> both = together(call, call);

        RestAnswer first = both.get(both.get(0).status() == 201 ? 0 : 1);
        RestAnswer second = both.get(both.get(0).status() == 201 ? 1 : 0);
        List<String> made = first.ok().json().findValuesAsText("id");
        assertThat(made).hasSize(number);
        assertThat(ids(second.refused(409, "idempotency_key_used"))).isEqualTo(made);
        assertThat(links.list("?max=500&document=" + document).ok().json().findValuesAsText("id"))
                .hasSize(Math.min(number, 500))
                .isSubsetOf(made);
    }

    @Test
    void of_two_revocations_at_the_same_moment_one_is_told() {
        Links links = links(realm.company("acme"));
        for (int pair = 0; pair < PAIRS; pair++) {
            String id = links.made("a", "an@customer.example");
            together(() -> links.revoke(id, 0), () -> links.revoke(id, 0)).forEach(RestAnswer::ok);
            together(() -> links.revoke(id), () -> links.revoke(id)).forEach(RestAnswer::ok);
        }
        assertThat(links.events(realm)).hasSize(3 * PAIRS);
    }

    private Links links(TestCompany company) {
        return new Links(RestDoor.ofOwners(realm), token, company);
    }

    private String app() {
        return RestApp.backend(realm, "manage-document-links").tokensLive(1800).token();
    }

    private static List<String> ids(RestAnswer answer) {
        return answer.json().path("ids").valueStream().map(id -> id.asText()).toList();
    }

    private static List<String> all(Links links) {
        return links.list("?max=500").ok().json().findValuesAsText("id");
    }

    private static List<RestAnswer> together(Supplier<RestAnswer> one, Supplier<RestAnswer> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        return List.of(one, other).stream()
                .map(call -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                    return call.get();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
