package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Codes;
import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.supportaccess.Agent;
import io.companyaccess.acceptance.supportaccess.Owner;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One of two nodes is killed while somebody looks at a page that it made: he goes on at the other one, and so do counts. */
@Proof
final class KilledBetweenStepsTest {
    private static ProductionCluster nodes;
    private static TestRealm realm;

    @BeforeAll
    static void start() {
        nodes = ProductionCluster.get();
        nodes.repair();
        realm = nodes.realm();
    }

    @BeforeEach
    void repair() {
        nodes.repair();
    }

    @Test
    void enrolment() {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        PlainLogin login = PlainLogin.begin(nodes, realm.invoices().login()).password(emma);
        Totp totp = login.scan();

        nodes.kill(0);
        login.post("totp", totp.next(), "totpSecret", totp.secret(), "userLabel", "My phone");

        assertThat(login.tokens().granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    void link_opening() {
        Links links = Links.of(realm);
        String rita = Codes.freshAddress();
        Link link = links.make(realm.company("acme"), Map.of("recipientCheck", "mailbox-code"), rita);
        PlainLogin opening = PlainLogin.begin(nodes, Links.app(realm).login("document_link", link.code()))
                .post("email", rita);
        String code = Codes.await(nodes.mail(), rita);

        nodes.kill(0);
        opening.post("code", code);

        assertThat(opening.tokens().claims().at("/document_link/id").asText()).isEqualTo(link.id());
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
        assertThat(nodes.mail().to(rita)).hasSize(1);
    }

    @Test
    void support_entry() {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        PlainLogin login = PlainLogin.begin(
                        nodes,
                        sam.app().login("support_company", owner.company().alias()))
                .password(sam.user())
                .post("otp", sam.totp().next());
        assertThat(login.shows("value=\"enter\"")).isTrue();

        nodes.kill(0);
        TokenAnswer tokens = login.post("choice", "enter").tokens();

        assertThat(tokens.claims().at("/support_access/company/alias").asText())
                .isEqualTo(owner.company().alias());
        owner.close();
        assertThat(isActive(sam.app(), tokens)).isFalse();
        assertThat(owner.log()).containsExactly("closed", "entered", "opened");
    }

    @Test
    void what_was_let_in_before_stays_in_and_what_was_ended_stays_ended() {
        Owner acme = Owner.of(realm, "acme").open("PT8H");
        Owner globex = Owner.of(realm, "globex").open("PT8H");
        Agent sam = Agent.of(realm);
        PlainLogin login = PlainLogin.begin(
                        nodes, sam.app().login("support_company", acme.company().alias()))
                .password(sam.user())
                .post("otp", sam.totp().next())
                .post("choice", "enter");
        TokenAnswer inAcme = login.tokens();
        TokenAnswer inGlobex = login.next(
                        sam.app().login("support_company", globex.company().alias()))
                .post("choice", "enter")
                .tokens();
        globex.close();

        nodes.kill(0);

        assertThat(isActive(sam.app(), inAcme)).isTrue();
        assertThat(sam.app().refresh(inAcme).granted()).isTrue();
        assertThat(isActive(sam.app(), inGlobex)).isFalse();
        assertThat(sam.app().refresh(inGlobex).error()).isEqualTo("invalid_grant");
    }

    @Test
    void three_wrong_tries_there_and_two_here_are_five() {
        Tries tries = Tries.of(nodes, realm);
        tries.threeWrong();

        nodes.kill(0);

        tries.assertTwoMoreAreTooMany();
    }

    @Test
    void wrong_codes_of_an_authenticator_app_as_well() {
        realm.change(settings -> settings.put("bruteForceProtected", true)
                .put("failureFactor", 4)
                .put("quickLoginCheckMilliSeconds", 0));
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        realm.strictCompany("acme").member(emma);
        OidcApp script = realm.app("script");
        for (int i = 0; i < 2; i++) {
            assertThat(script.passwordGrantOnceCounted(emma, "totp", totp.wrong())
                            .granted())
                    .isFalse();
        }

        nodes.kill(0);
        for (int i = 0; i < 2; i++) {
            assertThat(script.passwordGrantOnceCounted(emma, "totp", totp.wrong())
                            .granted())
                    .isFalse();
        }

        realm.events().await(emma, "USER_DISABLED_BY_TEMPORARY_LOCKOUT");
        assertThat(script.passwordGrant(emma, "totp", totp.next()).granted()).isFalse();
    }

    private static boolean isActive(OidcApp app, TokenAnswer tokens) {
        return app.introspect(tokens.accessToken()).json().path("active").asBoolean();
    }
}
