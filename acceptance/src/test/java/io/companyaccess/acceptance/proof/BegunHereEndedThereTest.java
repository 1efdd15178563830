package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.documentlink.Codes;
import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.pages.DocumentLinkPage;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LinkCodePage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.supportaccess.Agent;
import io.companyaccess.acceptance.supportaccess.Owner;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes in production mode: whatever is begun on one of them can be ended on the other. */
@Proof
final class BegunHereEndedThereTest {
    private static ProductionCluster nodes;
    private static TestRealm realm;

    private final int[] before = new int[2];

    @BeforeAll
    static void start() {
        nodes = ProductionCluster.get();
        nodes.repair();
        realm = nodes.realm();
    }

    @BeforeEach
    void count() {
        for (int i = 0; i < 2; i++) {
            before[i] = nodes.front().carriedTo(nodes.node(i).baseUrl());
        }
    }

    @AfterEach
    void both_had_a_part_in_it() {
        for (int i = 0; i < 2; i++) {
            assertThat(nodes.front().carriedTo(nodes.node(i).baseUrl())).isGreaterThan(before[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void enrolment(int here, Page page) {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        nodes.goTo(here);
        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        EnrolmentPage.on(page);

        nodes.goTo(1 - here);
        EnrolmentPage.on(page).enrol();
        String code = login.awaitAnswer(page).get("code");
        nodes.goTo(here);
        TokenAnswer tokens = login.exchange(code);

        assertThat(tokens.granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
        nodes.mail().await(emma.email());
        for (int i = 0; i < 2; i++) {
            OidcApp app = realm.invoices().at(realm.at(nodes.node(i)));
            assertThat(app.userinfo(tokens.accessToken()).status()).isEqualTo(200);
            tokens = app.refresh(tokens);
        }
        assertThat(tokens.granted()).isTrue();
        assertThat(nodes.mail().to(emma.email())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_sign_in_with_a_code_which_is_good_for_one_of_them_only(int here, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        realm.strictCompany("acme").member(emma);
        nodes.goTo(here);
        LoginAttempt login = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        OtpPage.on(page).enter(totp.wrong());
        assertThat(OtpPage.on(page).error()).isNotEmpty();

        nodes.goTo(1 - here);
        OtpPage.on(page).enter(totp.next());
        assertThat(login.tokens(page).granted()).isTrue();

        nodes.goTo(here);
        page.context().clearCookies();
        LoginAttempt again = realm.invoices().login().open(page);
        LoginPage.on(page).signIn(emma);
        OtpPage.on(page).enter(totp.again());
        assertThat(OtpPage.on(page).error()).isNotEmpty();
        assertThat(again.isBack()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_link_that_asks_for_the_address(int here, Page page) {
        Links links = Links.of(realm);
        String rita = Codes.freshAddress();
        Link link = links.make(realm.company("acme"), rita);
        OidcApp app = Links.app(realm);
        nodes.goTo(here);
        LoginAttempt opening = app.login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page).enterInVain("ruth@customer.example");

        nodes.goTo(1 - here);
        DocumentLinkPage.on(page).enter(rita);
        TokenAnswer tokens = opening.tokens(page);

        assertThat(tokens.claims().at("/document_link/id").asText()).isEqualTo(link.id());
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(1);
        OidcApp there = app.at(realm.at(nodes.node(here)));
        assertThat(isActive(there, tokens)).isTrue();
        links.revoke(link);
        assertThat(isActive(there, tokens)).isFalse();
        assertThat(there.refresh(tokens).error()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_link_that_mails_a_code(int here, Page page) {
        Links links = Links.of(realm);
        String rita = Codes.freshAddress();
        Link link = links.make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita);
        nodes.goTo(here);
        LoginAttempt opening =
                Links.app(realm).login("document_link", link.code()).open(page);
        DocumentLinkPage.on(page);
        nodes.goTo(1 - here);
        DocumentLinkPage.on(page).enter(rita);
        String code = Codes.await(nodes.mail(), rita);

        nodes.goTo(here);
        LinkCodePage.on(page).enter(code);

        assertThat(opening.tokens(page).claims().at("/document_link/verified").asText())
                .isEqualTo("mailbox-code");
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
        assertThat(nodes.mail().to(rita)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void support_asked_for_approved_entered_and_closed(int here, Page page) {
        Owner owner = Owner.of(realm, "acme");
        Agent sam = Agent.of(realm);
        nodes.goTo(here);
        sam.comeTo(owner.company(), page);
        SupportPage closed = SupportPage.closed(page);
        nodes.goTo(1 - here);
        closed.ask("The totals of March are wrong", "T-1");
        SupportPage.end(page);
        nodes.goTo(here);
        owner.approve();

        nodes.goTo(1 - here);
        LoginAttempt login = sam.comeTo(owner.company(), page);
        SupportPage door = SupportPage.confirmation(page);
        nodes.goTo(here);
        door.choose("enter");
        TokenAnswer tokens = login.tokens(page);
        assertThat(tokens.claims().at("/support_access/company/alias").asText())
                .isEqualTo(owner.company().alias());
        OidcApp there = sam.app().at(realm.at(nodes.node(1 - here)));
        assertThat(isActive(there, tokens)).isTrue();

        owner.close();

        assertThat(isActive(there, tokens)).isFalse();
        assertThat(there.refresh(tokens).error()).isEqualTo("invalid_grant");
        assertThat(owner.log()).containsExactly("closed", "entered", "opened", "requested", "refused");
    }

    private static boolean isActive(OidcApp app, TokenAnswer tokens) {
        return app.introspect(tokens.accessToken()).json().path("active").asBoolean();
    }
}
