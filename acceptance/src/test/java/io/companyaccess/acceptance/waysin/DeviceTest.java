package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A till or a television that shows an address and a code; the person signs in with another device. */
@Acceptance
@PlainPages
final class DeviceTest {

    @Test
    @WayIn(row = 14, factor = WITH)
    void the_browser_asks_before_the_device_gets_anything(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));

        Till till = Till.waiting(realm).opened(page, emma);
        OtpPage.on(page).enter(totp.next());
        till.allow(page);

        assertThat(till.tokens().granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("LOGIN", "OAUTH2_DEVICE_CODE_TO_TOKEN");
    }

    @Test
    @WayIn(row = 14, factor = WITHOUT)
    void the_browser_enrols_before_the_device_gets_anything(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);

        Till till = Till.waiting(realm).opened(page, emma);
        EnrolmentPage.on(page).enrol();
        till.allow(page);

        assertThat(till.tokens().granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    @WayIn(row = 14, factor = WITHOUT)
    void a_device_that_was_allowed_before_the_switch_gets_nothing(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        Till till = Till.waiting(realm).opened(page, emma);
        till.allow(page);

        acme.requireSecondFactor();

        assertThat(till.tokens().error()).isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(emma)).startsWith("LOGIN_ERROR:second_factor_missing");
    }

    private record Till(OidcApp app, JsonNode code) {

        static Till waiting(TestRealm realm) {
            OidcApp app = Clients.with(realm, realm.app("till"), "oauth2.device.authorization.grant.enabled", "true");
            return new Till(
                    app,
                    app.post("auth/device", new LinkedHashMap<>(Map.of("scope", "openid")))
                            .json());
        }

        Till opened(Page page, TestUser user) {
            page.navigate(code.path("verification_uri_complete").asText());
            LoginPage.on(page).signIn(user);
            return this;
        }

        void allow(Page page) {
            page.locator("input[name='accept'], button[name='accept']").click();
            page.getByText("Device Login Successful").waitFor();
        }

        TokenAnswer tokens() {
            return app.token(
                    "urn:ietf:params:oauth:grant-type:device_code",
                    "device_code",
                    code.path("device_code").asText());
        }
    }
}
