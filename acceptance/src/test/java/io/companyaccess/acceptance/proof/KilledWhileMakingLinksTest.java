package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.companyaccess.acceptance.rest.RestAnswer;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.rest.RestDoor;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One of two nodes is killed while it makes 500 links in one call; the call is repeated at the other one. */
@Proof
final class KilledWhileMakingLinksTest {
    private static final int LINKS = 500;

    private static ProductionCluster nodes;
    private static TestRealm realm;
    private static String token;

    private TestCompany acme;

    @BeforeAll
    static void start() {
        nodes = ProductionCluster.get();
        nodes.repair();
        realm = nodes.realm();
        token = RestApp.backend(realm, "manage-document-links").tokensLive(3600).token();
    }

    @BeforeEach
    void repair() {
        nodes.repair();
        acme = realm.company("acme");
    }

    @Test
    void in_the_middle_of_the_transaction_there_are_none_and_the_repeated_call_makes_them() {
        try (KeptPostgres.Hold hold = nodes.database().hold("ca_document_link_recipient")) {
            CompletableFuture<Optional<RestAnswer>> first = CompletableFuture.supplyAsync(this::makeThoughKilled);
            hold.awaitSomebody();
            nodes.kill(0);
            assertThat(first.join()).isEmpty();
        }
        assertThat(links()).isZero();

        RestAnswer second = make();

        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertAllThere(second.json().findValuesAsText("id"));
    }

    @Test
    void after_the_commit_the_repeated_call_learns_which_they_are() {
        nodes.front().loseAnswers();
        CompletableFuture<Optional<RestAnswer>> first = CompletableFuture.supplyAsync(this::makeThoughKilled);
        nodes.database().await(count("ca_document_link"), LINKS);
        nodes.kill(0);
        assertThat(first.join()).isEmpty();

        RestAnswer second = make().refused(409, "idempotency_key_used");

        assertAllThere(texts(second.json().path("ids")));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 600, 1200})
    void at_any_moment(int millis) {
        CompletableFuture<Optional<RestAnswer>> first = CompletableFuture.supplyAsync(this::makeThoughKilled);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        nodes.kill(0);
        Optional<RestAnswer> heard = first.join();

        RestAnswer second = make();

        System.out.printf(
                "Killed after %d ms: first call %s, second %d%n",
                millis, heard.map(answer -> "answered " + answer.status()).orElse("not answered"), second.status());
        if (heard.isPresent()) {
            assertThat(heard.get().status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(409);
        }
        assertAllThere(
                second.status() == 201
                        ? second.json().findValuesAsText("id")
                        : texts(second.refused(409, "idempotency_key_used")
                                .json()
                                .path("ids")));
    }

    private void assertAllThere(List<String> told) {
        assertThat(told).hasSize(LINKS).doesNotHaveDuplicates();
        assertThat(links()).isEqualTo(LINKS);
        assertThat(nodes.database()
                        .number("select count(*) from ca_document_link_recipient r join ca_document_link l"
                                + " on l.id = r.link_id where l.company_id = '" + acme.id() + "'"))
                .isEqualTo(LINKS);
        assertThat(RestDoor.ofOwners(realm)
                        .get(token, path() + "?max=500")
                        .ok()
                        .json()
                        .path("links")
                        .findValuesAsText("id"))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private long links() {
        return nodes.database().number(count("ca_document_link"));
    }

    private String count(String table) {
        return "select count(*) from " + table + " where company_id = '" + acme.id() + "'";
    }

    private Optional<RestAnswer> makeThoughKilled() {
        try {
            return Optional.of(make());
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }

    private RestAnswer make() {
        ArrayNode links = new ObjectMapper().createArrayNode();
        for (int i = 0; i < LINKS; i++) {
            links.addObject()
                    .put("document", "invoice/" + i)
                    .put("purpose", "view")
                    .putArray("recipients")
                    .add("r" + i + "@customer.example");
        }
        return RestDoor.ofOwners(realm).post(token, path(), links.toString(), "Idempotency-Key", "of-" + acme.id());
    }

    private String path() {
        return "/companies/" + acme.alias() + "/document-links";
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
