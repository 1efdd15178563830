package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners see who reaches their company: the contract's columns and nothing else, searched and filtered. */
@Acceptance
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UsersTest {
    private final TestRealm realm;
    private final TestUser olga;
    private final TestUser arthur;
    private final TestCompany acme;
    private final String owner;
    private final Map<String, String> names;

    UsersTest(TestRealm realm) {
        this.realm = realm;
        Totp totp = Totp.fresh();
        olga = realm.user("olga", Credentials.otp(totp), Credentials.recoveryCodes(List.of("ABCD1234EFGH")));
        arthur = realm.user("arthur", Credentials.otp(Totp.fresh()));
        TestUser emma = renamed(realm.user("emma"), "Émma", "Wild", "50%_off!@people.example");
        TestUser spare = renamed(
                realm.user("rita", Credentials.recoveryCodes(List.of("ABCD1234EFGH"))),
                "Rita",
                "Plus",
                "rita@x.example");
        TestUser nora = realm.user("nora");
        nora.removeCredentials("password");
        TestUser gone = realm.user("gone");
        acme = realm.strictCompany("acme")
                .owner(olga)
                .external(arthur)
                .member(emma, spare, nora, gone)
                .remove(gone);
        realm.company("globex").owner(realm.user("gus")).external(arthur);
        names = Stream.of(olga, arthur, emma, spare, nora)
                .collect(Collectors.toMap(
                        TestUser::username, user -> user.username().replaceAll("-.*", "")));
        owner = RestApp.of(realm).tokensLive(1800).token(olga, totp);
    }

    @Test
    void a_row_has_the_columns_of_the_contract() {
        JsonNode rows = users("?search=" + arthur.username()).ok().json().path("users");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).toString())
                .isEqualTo(("{'id':'" + arthur.id() + "','username':'" + arthur.username() + "','email':'"
                                + arthur.email()
                                + "','firstName':'Arthur','lastName':'Tester','enabled':true,'kind':'external',"
                                + "'owner':false,'secondFactor':{'enrolled':true,'required':true,'types':['otp']},"
                                + "'password':{'strength':'"
                                + rows.get(0).at("/password/strength").asText() + "','assessedAt':"
                                + rows.get(0).at("/password/assessedAt") + "},'lastLoginAt':null}")
                        .replace('\'', '"'));
        JsonNode own = users("?kind=owner").ok().json().at("/users/0");
        assertThat(own.path("id").asText()).isEqualTo(olga.id());
        assertThat(own.at("/secondFactor/types").toString()).isEqualTo("[\"otp\",\"recovery-codes\"]");
        assertThat(own.path("lastLoginAt").asText()).isNotBlank();
    }

    @Test
    void classes_of_passwords_are_in_rows_filters_totals_and_tables() {
        TestUser walt = realm.user("walt");
        TestUser sara = realm.user("sara");
        TestUser stan = realm.user("stan");
        TestCompany hooli =
                realm.company("hooli").owner(olga).member(walt, stan).external(sara);
        walt.admin().resetPassword(Credentials.password("password1"));
        String hard = "mVq7#xLw!2pRz-Tn9";
        sara.admin().resetPassword(Credentials.password(hard));
        RestDoor door = RestDoor.ofOwners(realm);
        String path = "/companies/" + hooli.id() + "/users";
        // The class is written down a moment after the password is.
        Await.until(() -> door.get(owner, path + "?strength=very-weak")
                .ok()
                .at("/users/0/id")
                .equals(walt.id()));
        Await.until(() -> door.get(owner, path + "?strength=very-strong&kind=external")
                .ok()
                .at("/users/0/id")
                .equals(sara.id()));

        assertThat(door.get(owner, path + "?search=" + walt.username())
                        .ok()
                        .json()
                        .at("/users/0/password")
                        .toString())
                .startsWith("{\"strength\":\"very-weak\",\"assessedAt\":\"20");
        JsonNode counts =
                door.get(owner, "/companies/" + hooli.id()).ok().json().at("/users/passwordStrength");
        assertThat(counts.path("very-weak").asInt()).isOne();
        assertThat(door.send("GET", owner, path + "?strength=very-weak", BodyPublishers.noBody(), "Accept", "text/csv")
                        .ok()
                        .body())
                .contains(walt.username(), "very-weak")
                .doesNotContain(sara.username(), "password1", hard);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | arthur emma nora olga rita",
                "kind=owner | olga",
                "kind=internal | emma nora olga rita",
                "kind=external | arthur",
                "secondFactor=enrolled | arthur olga",
                "secondFactor=missing | emma nora rita",
                "kind=internal&secondFactor=enrolled | olga",
                "strength=none | nora",
                "strength=directory | ",
                "search= | arthur emma nora olga rita",
                "search=RITA | rita",
                "search=tester | arthur nora olga",
                "search=People.Example&kind=internal | emma nora olga",
                "search=%25 | emma",
                "search=_ | emma",
                "search=! | emma",
                "search=%25_OFF! | emma",
                "search=%C3%89MMA | emma",
                "search=ar+test | arthur",
                "search=arthur+olga | ",
                "search=' | ",
                "search=gone | ",
            })
    void filters_say_who_is_shown(String query, String expected) {
        RestAnswer answer = users(query == null ? "" : "?" + query).ok();

        assertThat(names(answer)).isEqualTo(expected == null ? "" : expected);
        assertThat(answer.json().path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max=0",
                "max=501",
                "max=-1",
                "max=x",
                "kind=guest",
                "kind=OWNER",
                "secondFactor=yes",
                "strength=perfect",
                "after=x",
                "after=AA",
                "after=_w",
                "search=1+2+3+4+5+6+7+8+9",
            })
    void what_cannot_be_meant_is_refused(String query) {
        users("?" + query).refused(400, "invalid_request");
        users("?search=" + "x".repeat(256)).refused(400, "invalid_request");
    }

    @Test
    void an_app_is_told_nothing_of_passwords() {
        String app = RestApp.backend(realm, "read-companies").token();
        RestDoor door = RestDoor.ofOwners(realm);

        RestAnswer answer = door.get(app, path("")).ok();

        assertThat(answer.json().path("users"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.fieldNames())
                        .toIterable()
                        .contains("secondFactor", "lastLoginAt")
                        .doesNotContain("password"));
        door.get(app, path("?strength=none")).refused(403, "forbidden");
        assertThat(door.send("GET", app, path(""), BodyPublishers.noBody(), "Accept", "text/csv")
                        .ok()
                        .body())
                .doesNotContain("password");
        assertThat(door.get(app, "/companies/" + acme.id())
                        .ok()
                        .json()
                        .at("/users")
                        .fieldNames())
                .toIterable()
                .doesNotContain("passwordStrength");
    }

    @Test
    void totals_are_those_of_the_rows() {
        JsonNode counts = RestDoor.ofOwners(realm)
                .get(owner, "/companies/" + acme.id())
                .ok()
                .json()
                .path("users");

        assertThat(counts.path("total").asInt()).isEqualTo(5);
        assertThat(counts.path("internal").asInt()).isEqualTo(4);
        assertThat(counts.path("withoutSecondFactor").asInt()).isEqualTo(3);
        counts.path("passwordStrength")
                .properties()
                .forEach(one -> assertThat(one.getValue().asInt())
                        .as(one.getKey())
                        .isEqualTo(users("?strength=" + one.getKey())
                                .ok()
                                .json()
                                .path("users")
                                .size()));
        assertThat(counts.at("/passwordStrength/none").asInt()).isOne();
    }

    @Test
    void a_table_for_spreadsheets_has_everybody_and_no_formula() {
        RestAnswer export = RestDoor.ofOwners(realm)
                .send("GET", owner, path("?kind=internal&max=1"), BodyPublishers.noBody(), "Accept", "text/csv")
                .ok();

        assertThat(export.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("charset=UTF-8");
        assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"users.csv\"");
        String[] lines = export.body().split("\r\n");
        assertThat(lines).hasSize(5);
        assertThat(lines[0])
                .startsWith("\"id\",\"username\",\"email\",\"first_name\"")
                .endsWith("\"password_strength\",\"password_assessed_at\"");
        assertThat(export.body()).contains("\"50%_off!@people.example\",\"Émma\",\"Wild\"", "\"otp recovery-codes\"");
        renamed(olga, "+1", "-1", "=1+1@people.example");
        assertThat(RestDoor.ofOwners(realm)
                        .send("GET", owner, path("?kind=owner"), BodyPublishers.noBody(), "Accept", "text/csv")
                        .ok()
                        .body())
                .contains("\"'=1+1@people.example\",\"'+1\",\"'-1\"");
        renamed(olga, "Olga", "Tester", olga.email());
    }

    private RestAnswer users(String query) {
        return RestDoor.ofOwners(realm).get(owner, path(query));
    }

    private String path(String query) {
        return "/companies/" + acme.id() + "/users" + query;
    }

    private String names(RestAnswer answer) {
        TreeSet<String> seen = new TreeSet<>();
        answer.json()
                .path("users")
                .forEach(row -> seen.add(names.get(row.path("username").asText())));
        return String.join(" ", seen);
    }

    private static TestUser renamed(TestUser user, String firstName, String lastName, String email) {
        var renamed = user.admin().toRepresentation();
        renamed.setFirstName(firstName);
        renamed.setLastName(lastName);
        renamed.setEmail(email);
        user.admin().update(renamed);
        return user;
    }
}
