package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import io.companyaccess.acceptance.supportaccess.Agent;
import io.companyaccess.acceptance.supportaccess.Owner;
import io.companyaccess.demo.server.KeycloakServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** People who sign in at a partner's identity provider. */
@Acceptance
@PlainPages
final class ProviderTest {
    private static PartnerProvider partner;
    private static PartnerProvider trusted;

    @BeforeAll
    static void two_partners(TestRealm realm, KeycloakServer server, MailCatcher mail) {
        partner = PartnerProvider.of(realm, server, mail);
        trusted = partner.another().trust("hwk, otp");
    }

    @Test
    void set_up_puts_our_flow_behind_a_provider() {
        assertThat(partner.flowBehind()).isEqualTo("company access post broker");
    }

    @Test
    @WayIn(row = 12, factor = WITHOUT)
    void the_first_sign_in_enrols(TestRealm realm, Page page) {
        TestUser nora = partner.person("nora");
        TestCompany acme = realm.strictCompany("acme");
        realm.api()
                .post(realm.path("organizations/" + acme.id() + "/identity-providers"), "\"" + partner.alias() + "\"");

        LoginAttempt login = partner.signIn(realm.invoices(), page, nora);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(login.isBack()).isFalse();
        enrolment.enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        realm.api().delete(realm.path("organizations/" + acme.id() + "/identity-providers/" + partner.alias()));
    }

    @Test
    @WayIn(row = 12, factor = WITH)
    void a_first_sign_in_that_is_joined_to_an_account_by_mail_is_asked(TestRealm realm, MailCatcher mail, Page page) {
        Totp totp = Totp.fresh();
        TestUser nora = partner.person("nora");
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        emma.admin().update(withAddress(emma, nora.email()));

        LoginAttempt login = partner.signIn(realm.invoices(), page, nora);
        page.locator("#linkAccount").click();
        page.waitForLoadState();
        page.navigate(MailLinks.in(mail, nora.email()));
        OtpPage asked = OtpPage.on(page);
        assertThat(login.isBack()).isFalse();
        assertThat(emma.sessions()).isEmpty();
        asked.enter(totp.next());

        assertThat(login.tokens(page).claims().path("sub").asText()).isEqualTo(emma.id());
    }

    @Test
    @WayIn(row = 12, factor = WITH)
    void a_later_sign_in_is_asked(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser nora = partner.person("nora");
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        partner.link(emma, nora);

        LoginAttempt login = partner.signIn(realm.invoices(), page, nora);
        OtpPage asked = OtpPage.on(page);
        assertThat(emma.sessions()).isEmpty();
        asked.enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.events().typesOf(emma)).contains("LOGIN", "CODE_TO_TOKEN");
    }

    @Test
    void a_support_agent_enters_an_open_company(TestRealm realm, Page page) {
        TestUser nora = partner.person("nora");
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        partner.link(sam.user(), nora);

        LoginAttempt login = partner.signIn(
                sam.app(), page, nora, "support_company", owner.company().alias());
        OtpPage.on(page).enter(sam.totp().next());
        SupportPage.confirmation(page).choose("enter");

        TokenAnswer inside = login.tokens(page);
        assertThat(inside.claims().at("/support_access/company/alias").asText())
                .isEqualTo(owner.company().alias());
        assertThat(owner.log()).containsExactly("entered", "opened");
        TokenAnswer own = sam.app().login("prompt", "none").open(page).tokens(page);
        assertThat(own.claims().has("support_access")).isFalse();
        owner.close();
        assertThat(sam.app().refresh(inside).error()).isEqualTo("invalid_grant");
        assertThat(sam.app().refresh(own).granted()).isTrue();
    }

    @Test
    @WayIn(row = 12, factor = WITHOUT)
    void a_later_sign_in_enrols(TestRealm realm, Page page) {
        TestUser nora = partner.person("nora");
        TestUser emma = People.ofStrictCompany(realm);
        partner.link(emma, nora);

        LoginAttempt login = partner.signIn(realm.invoices(), page, nora);
        EnrolmentPage.on(page).enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(realm.app("crm").login().open(page).tokens(page).granted()).isTrue();
    }

    @Test
    void people_of_other_companies_notice_nothing(TestRealm realm, Page page) {
        TestUser nora = partner.person("nora");
        TestUser gus = realm.user("gus");
        realm.company("globex").member(gus);
        partner.link(gus, nora);

        assertThat(partner.signIn(realm.invoices(), page, nora).tokens(page).granted())
                .isTrue();
    }

    @Test
    @WayIn(row = 12, factor = WITH)
    void who_has_a_factor_here_is_asked_for_it_whatever_a_trusted_partner_saw(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser nora = trusted.person("nora");
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        trusted.link(emma, nora);

        LoginAttempt login = trusted.signIn(realm.invoices(), page, nora);
        OtpPage asked = OtpPage.on(page);
        assertThat(login.isBack()).isFalse();
        asked.enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 12, factor = WITHOUT)
    void a_trusted_partner_that_saw_a_factor_vouches_for_somebody_without(TestRealm realm, Page page) {
        TestUser nora = trusted.person("nora");
        TestUser emma = People.ofStrictCompany(realm);
        trusted.link(emma, nora);

        assertVouched(realm, page, nora);
        assertThat(emma.credentialTypes()).containsExactly("password");
    }

    @Test
    @WayIn(row = 12, factor = WITHOUT)
    void the_level_that_a_partner_names_can_be_trusted_as_well(TestRealm realm, Page page) {
        PartnerProvider other = partner.another().trust("gold");
        TestUser nora = other.person("nora");
        other.link(People.ofStrictCompany(realm), nora);

        assertThat(other.signIn(realm.invoices(), page, nora).tokens(page).granted())
                .isTrue();
    }

    @Test
    @WayIn(
            row = 12,
            factor = {WITH, WITHOUT})
    void trust_that_is_withdrawn_stops_the_next_refresh(TestRealm realm, Page page) {
        PartnerProvider other = partner.another().trust("otp");
        TestUser nora = other.person("nora");
        TestUser emma = People.ofStrictCompany(realm);
        other.link(emma, nora);
        OidcApp app = realm.app("crm");
        TokenAnswer tokens = other.signIn(app, page, nora).tokens(page);
        assertThat(app.refresh(tokens).granted()).isTrue();

        other.trust("hwk");

        assertThat(app.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(realm.events().typesOf(emma)).startsWith("LOGIN_ERROR:second_factor_missing");
        LoginAttempt next = app.login().open(page);
        EnrolmentPage.on(page).enrol();
        assertThat(next.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 12, factor = WITH)
    void a_trusted_partner_does_not_vouch_for_the_password_of_the_realm(TestRealm realm, Page page) {
        TestUser nora = trusted.person("nora");
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        trusted.link(emma, nora);
        LoginAttempt before = trusted.signIn(realm.invoices(), page, nora);
        OtpPage.on(page).enter(totp.next());
        before.awaitAnswer(page);
        page.context().clearCookies();

        LoginAttempt login = People.signIn(realm.invoices(), page, emma);
        OtpPage.on(page).enter(totp.next());

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    @WayIn(row = 12, factor = WITHOUT)
    @WayIn(row = 29, factor = WITHOUT)
    void without_a_flow_behind_the_provider_the_guard_enrols(TestRealm realm, Page page) {
        PartnerProvider other = partner.another().flowBehind("");
        TestUser nora = other.person("nora");
        other.link(People.ofStrictCompany(realm), nora);

        LoginAttempt login = other.signIn(realm.invoices(), page, nora);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(page.url()).contains("/login-actions/required-action");
        enrolment.enrol();

        assertThat(login.tokens(page).granted()).isTrue();
    }

    @Test
    void set_up_warns_of_a_flow_of_the_realms_own_behind_a_provider(TestRealm realm) {
        PartnerProvider other = partner.another();
        String own = "own flow behind " + other.alias();
        realm.api()
                .post(
                        realm.path("authentication/flows"),
                        Map.of("alias", own, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        other.flowBehind(own);

        JsonNode answer = realm.api().post(realm.path("company-access/setup?dryRun=true"), null);

        assertThat(answer.path("warnings"))
                .anySatisfy(warning -> assertThat(warning.asText())
                        .contains(other.alias())
                        .contains(own)
                        .contains("company-otp-guard"));
        assertThat(other.flowBehind()).isEqualTo(own);
    }

    private static void assertVouched(TestRealm realm, Page page, TestUser person) {
        OidcApp app = realm.app("crm");
        TokenAnswer tokens = trusted.signIn(app, page, person).tokens(page);
        assertThat(app.refresh(tokens).granted()).isTrue();
        assertThat(realm.invoices().login().open(page).tokens(page).granted()).isTrue();
    }

    private static UserRepresentation withAddress(TestUser user, String address) {
        UserRepresentation changed = user.admin().toRepresentation();
        changed.setEmail(address);
        return changed;
    }
}
