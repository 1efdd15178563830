package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages of people tell of everybody who stays once, while others come and go. */
@Acceptance
final class UserPagesTest {

    @Test
    void nobody_who_stays_is_missed_or_told_twice(TestRealm realm) {
        List<TestUser> all = IntStream.range(0, 11)
                .mapToObj(at -> realm.user("member"))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        TestCompany acme = realm.company("acme").member(all.toArray(TestUser[]::new));
        String token = RestApp.backend(realm, "read-companies").token();
        String users = "/companies/" + acme.alias() + "/users?max=4";

        List<String> seen = new ArrayList<>();
        JsonNode page = RestDoor.ofOwners(realm).get(token, users).ok().json();
        seen.addAll(page.path("users").findValuesAsText("id"));
        assertThat(seen)
                .containsExactlyElementsOf(
                        all.subList(0, 4).stream().map(TestUser::id).toList());
        // The one on whom the cursor stands, one who was told, one who was not.
        acme.remove(all.get(3));
        acme.remove(all.get(0));
        acme.remove(all.get(10));
        acme.member(realm.user("new"));
        while (!page.path("next").isNull()) {
            page = RestDoor.ofOwners(realm)
                    .get(token, users + "&after=" + page.path("next").asText())
                    .ok()
                    .json();
            assertThat(page.path("users").size()).isBetween(1, 4);
            seen.addAll(page.path("users").findValuesAsText("id"));
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .isSorted()
                .doesNotContain(all.get(10).id());
        assertThat(seen)
                .containsAll(all.subList(0, 10).stream().map(TestUser::id).toList());
    }
}
