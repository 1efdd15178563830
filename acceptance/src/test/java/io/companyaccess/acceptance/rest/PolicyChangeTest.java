package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** An owner says what his company asks for: more is easy, less needs proof. */
@Acceptance
final class PolicyChangeTest {

    @Test
    void who_has_no_second_factor_cannot_require_one_of_others(TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);

        put(realm, acme, RestApp.of(realm).token(olga), "{\"secondFactor\":\"required\"}")
                .refused(409, "owner_second_factor_missing");

        assertThat(attribute(realm, acme, "second-factor")).isEmpty();
        assertThat(policyEvents(realm, acme)).isEmpty();
    }

    @Test
    void what_is_absent_stays_and_null_is_back_to_the_default(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestCompany acme = realm.company("acme").owner(olga).policy("colour", "blue");
        String token = RestApp.of(realm).token(olga, totp);

        put(realm, acme, token, "{\"secondFactor\":\"required\",\"secondFactorFrom\":\"2041-01-31\"}");
        put(realm, acme, token, "{\"linkRecipientCheck\":\"mailbox-code\"}");
        assertThat(put(realm, acme, token, "{}").json().toString())
                .isEqualTo("{\"secondFactor\":\"required\",\"secondFactorFrom\":\"2041-01-31\","
                        + "\"linkRecipientCheck\":\"mailbox-code\"}");

        put(realm, acme, token, "{\"secondFactorFrom\":null,\"linkRecipientCheck\":null}");
        assertThat(attribute(realm, acme, "second-factor")).isEqualTo("required");
        assertThat(attribute(realm, acme, "second-factor-from")).isEmpty();
        assertThat(attribute(realm, acme, "link-recipient-check")).isEmpty();
        assertThat(put(realm, acme, token, "{\"secondFactor\":null}").at("/secondFactor"))
                .isEqualTo("optional");
        assertThat(RestDoor.ofOwners(realm)
                        .get(token, "/companies/" + acme.id())
                        .at("/policy/secondFactor"))
                .isEqualTo("optional");
        assertThat(organization(realm, acme).at("/attributes/colour/0").asText())
                .isEqualTo("blue");
        assertThat(policyEvents(realm, acme)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "second-factor=required                          | {\"secondFactor\":\"optional\"}",
                "second-factor=required                          | {\"secondFactor\":null}",
                "second-factor=required                          | {\"secondFactorFrom\":\"2041-01-01\"}",
                "second-factor=required second-factor-from=2040-12-31 | {\"secondFactorFrom\":\"2041-01-01\"}",
                "second-factor=required second-factor-from=2040-12-31 | {\"secondFactor\":\"optional\"}",
                "link-recipient-check=mailbox-code               | {\"linkRecipientCheck\":\"address\"}",
                "link-recipient-check=mailbox-code               | {\"linkRecipientCheck\":null}",
                "link-recipient-check=address                    | {\"linkRecipientCheck\":\"off\"}",
                "colour=blue                                     | {\"linkRecipientCheck\":\"off\"}",
                "link-recipient-check=mailbox-kode               | {\"linkRecipientCheck\":\"address\"}",
            })
    void asking_for_less_needs_a_second_factor_in_the_session(String before, String change, TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        // Before the company asks for a second factor, or the password alone would get no token.
        String token = RestApp.of(realm).token(olga);
        for (String attribute : before.split(" ")) {
            acme.policy("company-access." + attribute.split("=")[0], attribute.split("=")[1]);
        }

        RestAnswer answer = put(realm, acme, token, change);

        answer.refused(401, "insufficient_user_authentication");
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("error=\"insufficient_user_authentication\"", "error_description=\"");
        assertThat(policyEvents(realm, acme)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "colour=blue                          | {\"linkRecipientCheck\":\"mailbox-code\"}",
                "colour=blue                          | {\"linkRecipientCheck\":\"address\"}",
                "link-recipient-check=off             | {\"linkRecipientCheck\":null}",
                "colour=blue                          | {\"secondFactorFrom\":\"2041-01-01\"}",
                "second-factor=required               | {\"secondFactor\":\"required\"}",
                "second-factor-from=2040-12-31        | {\"secondFactorFrom\":null}",
            })
    void asking_for_more_or_the_same_needs_none(String before, String change, TestRealm realm) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        String token = RestApp.of(realm).token(olga);
        acme.policy("company-access." + before.split("=")[0], before.split("=")[1]);

        put(realm, acme, token, change).ok();
    }

    @Test
    void a_change_is_audited_with_who_what_before_and_after(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestCompany acme = realm.company("acme").owner(olga);
        RestApp portal = RestApp.of(realm);

        put(realm, acme, portal.token(olga, totp), "{\"secondFactor\":\"required\"}")
                .ok();

        AdminEventRepresentation event = policyEvents(realm, acme).get(0);
        assertThat(event.getOperationType()).isEqualTo("UPDATE");
        assertThat(event.getAuthDetails().getUserId()).isEqualTo(olga.id());
        assertThat(event.getAuthDetails().getClientId()).isEqualTo(portal.internalId());
        assertThat(event.getAuthDetails().getIpAddress()).isNotBlank();
        assertThat(event.getError()).isNull();
        assertThat(event.getRepresentation())
                .contains(acme.alias())
                .contains("\"before\":{\"secondFactor\":\"optional\"", "\"after\":{\"secondFactor\":\"required\"");
    }

    @Test
    void an_identity_admin_changes_it_without_a_factor_and_leaves_the_same_trace(TestRealm realm) {
        TestCompany acme = realm.strictCompany("acme");
        TestUser ida = RestApp.admin(realm, "ida", "manage-organizations");

        RestDoor.ofAdmins(realm)
                .put(RestApp.of(realm).token(ida), "/companies/" + acme.id() + "/policy", "{\"secondFactor\":null}")
                .ok();

        assertThat(attribute(realm, acme, "second-factor")).isEqualTo("optional");
        assertThat(policyEvents(realm, acme)).singleElement().satisfies(event -> {
            assertThat(event.getAuthDetails().getUserId()).isEqualTo(ida.id());
            assertThat(event.getRepresentation()).contains("\"before\":{\"secondFactor\":\"required\"");
        });
    }

    private static RestAnswer put(TestRealm realm, TestCompany company, String token, String change) {
        return RestDoor.ofOwners(realm).put(token, "/companies/" + company.alias() + "/policy", change);
    }

    private static String attribute(TestRealm realm, TestCompany company, String name) {
        return organization(realm, company)
                .at("/attributes/company-access." + name + "/0")
                .asText();
    }

    private static JsonNode organization(TestRealm realm, TestCompany company) {
        return realm.api().get(realm.path("organizations/" + company.id()));
    }

    private static List<AdminEventRepresentation> policyEvents(TestRealm realm, TestCompany company) {
        return realm.events().byAdmins().stream()
                .filter(event -> event.getResourceType().equals("COMPANY_POLICY"))
                .filter(event -> event.getResourcePath().contains(company.id()))
                .toList();
    }
}
