package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** A realm that was there before, with people in it, is brought to what the product needs. */
@Acceptance
@PlainPages
final class SetupTest {
    private static final String OURS = "company access browser";

    @Test
    void a_dry_run_tells_and_changes_nothing(KeycloakServer server, MailCatcher mail) {
        TestRealm realm = TestRealm.createPlain(server, mail);
        JsonNode before = Everything.in(realm);

        SetupCall told = SetupCall.in(realm, "?dryRun=true");

        assertThat(told.changes())
                .anyMatch(change -> change.contains(OURS))
                .anyMatch(change -> change.contains("company-otp-guard"))
                .anyMatch(change -> change.contains("Client 'company-access'"));
        assertThat(told.warnings()).isEmpty();
        assertThat(Everything.in(realm)).isEqualTo(before);
        assertThat(realm.events().byAdmins()).noneMatch(SetupTest::isSetup);
        assertThat(SetupCall.in(realm, "?dryRun=true")).isEqualTo(told);
    }

    @Test
    void the_first_call_makes_what_was_told_and_the_second_has_nothing_to_do(KeycloakServer server, MailCatcher mail) {
        TestRealm realm = TestRealm.createPlain(server, mail);
        SetupCall told = SetupCall.in(realm, "?dryRun=true");

        assertThat(SetupCall.in(realm, "")).isEqualTo(told);
        assertThat(realm.api().get(realm.name()).path("browserFlow").asText()).isEqualTo(OURS);
        assertThat(realm.events().byAdmins())
                .filteredOn(SetupTest::isSetup)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getOperationType()).isEqualTo("ACTION");
                    assertThat(event.getRepresentation()).contains(OURS);
                });

        JsonNode after = Everything.in(realm);
        SetupCall again = SetupCall.in(realm, "?dryRun=false");
        assertThat(again.changes()).isEmpty();
        assertThat(again.warnings()).isEmpty();
        assertThat(Everything.in(realm)).isEqualTo(after);
        assertThat(realm.events().byAdmins()).filteredOn(SetupTest::isSetup).hasSize(1);
    }

    @Test
    void the_shipped_realm_has_all_it_needs(TestRealm realm) {
        SetupCall call = SetupCall.in(realm, "");

        assertThat(call.changes()).isEmpty();
        assertThat(call.warnings()).isEmpty();
    }

    @Test
    void of_calls_in_the_same_moment_one_does_it(KeycloakServer server, MailCatcher mail) {
        TestRealm realm = TestRealm.createPlain(server, mail);
        List<String> told = SetupCall.in(realm, "?dryRun=true").changes();

        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<HttpResponse<String>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> SetupCall.by(realm.api(), realm, ""), threads))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        threads.shutdown();

        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 409);
        assertThat(answers)
                .filteredOn(answer -> told.stream().anyMatch(answer.body()::contains))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body()).contains("\"setup_running\""));
        JsonNode flows = Everything.in(realm).path("authenticationFlows");
        assertThat(flows.findValuesAsText("alias")).doesNotHaveDuplicates().contains(OURS);
        assertThat(SetupCall.in(realm, "").changes()).isEmpty();
    }

    @Test
    void themes_that_an_admin_chose_stay(KeycloakServer server, MailCatcher mail) {
        TestRealm realm = TestRealm.createPlain(server, mail)
                .change(settings -> settings.put("accountTheme", "vendor").put("adminTheme", "keycloak.v2"));

        SetupCall call = SetupCall.in(realm, "");

        assertThat(call.warnings()).singleElement().asString().contains("'vendor'", "parent=company-access");
        assertThat(realm.api().get(realm.name()).path("accountTheme").asText()).isEqualTo("vendor");
        assertThat(realm.api().get(realm.name()).path("adminTheme").asText()).isEqualTo("company-access");
    }

    @Test
    void people_with_an_authenticator_app_of_their_own_notice_nothing(
            KeycloakServer server, MailCatcher mail, Page page) {
        TestRealm realm = TestRealm.createPlain(server, mail);
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        signsInWithCode(realm, page, emma, totp);

        SetupCall.in(realm, "");

        page.context().clearCookies();
        signsInWithCode(realm, page, emma, totp);
        assertThat(realm.app("script").passwordGrant(emma).granted()).isFalse();
    }

    @Test
    void a_requirement_holds_from_the_set_up_on(KeycloakServer server, MailCatcher mail, Page page) {
        TestRealm realm = TestRealm.createPlain(server, mail);
        TestUser emma = realm.user("emma");
        realm.company("acme").member(emma).requireSecondFactor();

        SetupCall.in(realm, "");
        LoginAttempt login = realm.app("crm").login().open(page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
    }

    private static void signsInWithCode(TestRealm realm, Page page, TestUser user, Totp totp) {
        LoginAttempt login = realm.app("crm").login().open(page);
        LoginPage.on(page).signIn(user);
        OtpPage.on(page).enter(totp.next());
        assertThat(login.tokens(page).granted()).isTrue();
    }

    private static boolean isSetup(AdminEventRepresentation event) {
        return event.getResourcePath().contains("company-access/setup");
    }
}
