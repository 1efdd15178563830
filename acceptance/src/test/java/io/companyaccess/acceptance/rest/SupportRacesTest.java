package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.UserRepresentation;

/** Whoever acts in the same moment as somebody else, or as time, gets one grant and a clear answer. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SupportRacesTest {
    /** Fifty by {@code -Draces.rounds=50}; fewer every day, as most of them wait for a second to pass. */
    private static final int ROUNDS = Integer.getInteger("races.rounds", 10);

    private static final String LIFE = "company-access.support-request-life";

    private final TestRealm realm;
    private final TestUser olga;
    private final TestUser oscar;
    private final String herToken;
    private final String hisToken;
    private final String agent;

    SupportRacesTest(TestRealm realm) {
        this.realm = realm;
        Totp hers = Totp.fresh();
        Totp his = Totp.fresh();
        olga = unmailed(realm.user("olga", Credentials.otp(hers)));
        oscar = unmailed(realm.user("oscar", Credentials.otp(his)));
        RestApp portal = RestApp.of(realm).tokensLive(1800);
        herToken = portal.token(olga, hers);
        hisToken = portal.token(oscar, his);
        agent = portal.token(RestApp.agent(realm, "sam"));
    }

    @Test
    void two_owners_who_open_at_once_get_one_grant() {
        for (int round = 0; round < ROUNDS; round++) {
            // A company that was never open, so that they also meet where its first row is made.
            TestCompany company = company();
            Support hers = support(herToken, company);
            Support his = support(hisToken, company);

            List<RestAnswer> both = Together.call(() -> hers.open("\"PT8H\""), () -> his.open("\"until-closed\""));

            both.forEach(RestAnswer::ok);
            String id = hers.read().at("/grant/id");
            assertThat(hers.lines("opened"))
                    .as("round " + round)
                    .hasSize(2)
                    .allSatisfy(line ->
                            assertThat(line.at("/detail/grant").asText()).isEqualTo(id));
            assertThat(both).extracting(answer -> answer.at("/grant/id")).containsOnly(id);
            assertThat(both)
                    .extracting(answer -> answer.at("/grant/endsAt"))
                    .contains(hers.read().at("/grant/endsAt"));
        }
    }

    @Test
    void of_two_owners_who_decide_at_once_one_decides() {
        TestCompany company = company();
        Support hers = support(herToken, company);
        Support his = support(hisToken, company);
        for (int round = 0; round < ROUNDS; round++) {
            String id = support(agent, company).ask("The import fails").ok().at("/id");
            boolean bothApprove = round % 2 == 0;

            List<RestAnswer> both =
                    Together.call(() -> hers.approve(id), () -> bothApprove ? his.approve(id) : his.deny(id));

            assertThat(both).extracting(RestAnswer::status).containsExactlyInAnyOrder(200, 409);
            both.stream()
                    .filter(answer -> answer.status() == 409)
                    .forEach(late -> late.refused(409, "request_decided"));
            boolean approved = bothApprove || both.get(0).status() == 200;
            assertThat(hers.read().json().path("open").asBoolean())
                    .as("round " + round)
                    .isEqualTo(approved);
            assertThat(hers.logged()).endsWith("requested", approved ? "opened" : "denied");
            hers.close().ok();
        }
    }

    @Test
    void a_request_that_dies_while_it_is_approved_is_one_or_the_other() {
        realm.change(settings -> settings.withObject("/attributes").put(LIFE, "PT1S"));
        try {
            Support owner = support(herToken, company());
            List<Boolean> approved = IntStream.range(0, ROUNDS)
                    .mapToObj(round -> approvedAround(owner, around(round)))
                    .toList();

            assertThat(approved).contains(true, false);
            assertThat(owner.lines("opened")).hasSize(Collections.frequency(approved, true));
        } finally {
            realm.change(settings -> settings.withObject("/attributes").remove(LIFE));
        }
    }

    private boolean approvedAround(Support owner, long millisFromDeath) {
        JsonNode asked =
                support(agent, owner.company()).ask("The import fails").ok().json();
        String id = asked.path("id").asText();
        Instant death = Instant.parse(asked.path("expiresAt").asText());
        sleepUntil(death.plusMillis(millisFromDeath));

        RestAnswer answer = owner.approve(id);

        boolean approved = answer.status() == 200;
        if (approved) {
            assertThat(Instant.parse(answer.at("/grant/openedAt"))).isBefore(death);
        } else {
            answer.refused(409, "request_expired");
            assertThat(Instant.now()).isAfterOrEqualTo(death);
        }
        sleepUntil(death);
        assertThat(owner.read().json().path("requests")).isEmpty();
        assertThat(owner.read().json().path("open").asBoolean()).isEqualTo(approved);
        owner.approve(id).refused(409, approved ? "request_decided" : "request_expired");
        owner.close().ok();
        return approved;
    }

    @Test
    void a_grant_that_ends_while_it_is_opened_again_goes_on_or_is_followed_by_another() {
        TestCompany company = company();
        Support owner = support(herToken, company);
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode first = owner.open("\"PT1S\"").ok().json().path("grant");
            Instant end = Instant.parse(first.path("endsAt").asText());
            sleepUntil(end.plusMillis(around(round)));

            JsonNode second = owner.open("\"PT1H\"").ok().json().path("grant");

            assertThat(owner.read().json().at("/grant/id")).isEqualTo(second.path("id"));
            boolean goesOn = second.path("id").equals(first.path("id"));
            assertThat(owner.lines("expired"))
                    .as("round " + round)
                    .extracting(line -> line.at("/detail/grant").asText())
                    .filteredOn(first.path("id").asText()::equals)
                    .hasSize(goesOn ? 0 : 1);
            if (!goesOn) {
                assertThat(Instant.parse(second.path("openedAt").asText())).isAfterOrEqualTo(end);
            }
            owner.close().ok();
        }
        Map<String, Long> ends = owner.log("?max=500").ok().json().path("entries").findParents("at").stream()
                .filter(line -> !line.path("what").asText().equals("opened"))
                .collect(Collectors.groupingBy(
                        line -> line.at("/detail/grant").asText(), TreeMap::new, Collectors.counting()));
        assertThat(ends.values()).containsOnly(1L);
        assertThat(ends.keySet())
                .containsExactlyInAnyOrderElementsOf(owner.lines("opened").stream()
                        .map(line -> line.at("/detail/grant").asText())
                        .distinct()
                        .toList());
    }

    private TestCompany company() {
        return realm.company("acme").owner(olga).owner(oscar);
    }

    private Support support(String token, TestCompany company) {
        return new Support(RestDoor.ofOwners(realm), token, company);
    }

    /** Milliseconds from the moment: from 60 before, the further behind it the more rounds there are. */
    private static long around(int round) {
        return -60 + round * Math.max(80L, 4L * ROUNDS) / ROUNDS;
    }

    private static void sleepUntil(Instant moment) {
        while (Instant.now().isBefore(moment)) {
            LockSupport.parkNanos(
                    Math.max(1, Duration.between(Instant.now(), moment).toNanos()));
        }
    }

    /** A hundred mails are not what this is about. */
    private static TestUser unmailed(TestUser user) {
        UserRepresentation changed = user.admin().toRepresentation();
        changed.setEmailVerified(false);
        user.admin().update(changed);
        return user;
    }
}
