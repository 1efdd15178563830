package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Codes;
import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.rest.RestAnswer;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.rest.RestDoor;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.TokenAnswer;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.supportaccess.Agent;
import io.companyaccess.acceptance.supportaccess.Owner;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The database of two nodes stops and comes back: meanwhile nobody gets in and nothing is changed, at either node; afterwards
 * both work by themselves, and what was begun goes on, on a page that is shown once more.
 */
@Proof
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class StoppedDatabaseTest {
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
    void links_open_afterwards_by_the_same_pages() {
        Links links = Links.of(realm);
        OidcApp app = Links.app(realm);
        String rita = Codes.freshAddress();
        TestCompany acme = realm.company("acme");
        Link byAddress = links.make(acme, rita);
        Link byCode = links.make(acme, Map.of("recipientCheck", "mailbox-code"), rita);
        PlainLogin first = PlainLogin.begin(nodes, app.login("document_link", byAddress.code()));
        PlainLogin second = PlainLogin.begin(nodes, app.login("document_link", byCode.code()))
                .post("email", rita);
        String code = Codes.await(nodes.mail(), rita);

        stopped(() -> {
            assertNotIn(first, "email", rita);
            assertNotIn(second, "code", code);
        });

        assertThat(links.read(byAddress).path("openings").asInt()).isZero();
        assertThat(links.read(byCode).path("openings").asInt()).isZero();
        shownAgain(first, "email", rita);
        shownAgain(second, "code", code);
        assertThat(first.post("email", rita).tokens().granted()).isTrue();
        assertThat(second.post("code", code).tokens().granted()).isTrue();
        assertThat(links.read(byAddress).path("openings").asInt()).isEqualTo(1);
        assertThat(links.read(byCode).path("openings").asInt()).isEqualTo(1);
    }

    @Test
    void a_sign_in_ends_afterwards() {
        Totp totp = Totp.fresh();
        TestUser eric = realm.user("eric", Credentials.otp(totp));
        realm.strictCompany("acme").member(eric);
        PlainLogin login = PlainLogin.begin(nodes, realm.invoices().login()).password(eric);

        stopped(() -> assertNotIn(login, "otp", totp.wrong()));

        assertThat(login.reload().isIn()).isFalse();
        assertThat(login.post("otp", totp.next()).tokens().granted()).isTrue();
    }

    /** Keycloak keeps in its caches that the code was right, so it is not asked for again, nor good for another sign-in. */
    @Test
    void a_right_code_that_got_no_answer_is_spent_and_the_sign_in_goes_on() {
        Totp totp = Totp.fresh();
        TestUser eric = realm.user("eric", Credentials.otp(totp));
        realm.strictCompany("acme").member(eric);
        PlainLogin login = PlainLogin.begin(nodes, realm.invoices().login()).password(eric);
        PlainLogin other = PlainLogin.begin(nodes, realm.invoices().login()).password(eric);
        String typed = totp.next();

        stopped(() -> assertNotIn(login, "otp", typed));

        assertThat(eric.sessions()).isEmpty();
        assertThat(other.post("otp", typed).isIn()).isFalse();
        assertThat(login.reload().tokens().granted()).isTrue();
        assertThat(other.post("otp", totp.next()).tokens().granted()).isTrue();
    }

    @Test
    void an_enrolment_ends_afterwards_with_the_same_secret() {
        TestUser emma = realm.user("emma");
        realm.strictCompany("acme").member(emma);
        PlainLogin login = PlainLogin.begin(nodes, realm.invoices().login()).password(emma);
        Totp totp = login.scan();
        String typed = totp.next();

        stopped(() -> assertNotIn(login, "totp", typed, "totpSecret", totp.secret()));

        assertThat(emma.credentialTypes()).containsExactly("password");
        assertThat(emma.sessions()).isEmpty();
        assertThat(login.reload().scan().secret()).isEqualTo(totp.secret());
        assertThat(login.post("totp", totp.next(), "totpSecret", totp.secret())
                        .tokens()
                        .granted())
                .isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    void support_is_as_open_as_it_was() {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        PlainLogin first = atTheDoor(sam, owner);
        TokenAnswer inside = first.post("choice", "enter").tokens();
        PlainLogin second =
                first.next(sam.app().login("support_company", owner.company().alias()));

        stopped(() -> {
            assertNotIn(second, "choice", "enter");
            assertThat(sam.app()
                            .introspect(inside.accessToken())
                            .json()
                            .path("active")
                            .asBoolean())
                    .isFalse();
            assertThat(sam.app().refresh(inside).granted()).isFalse();
            assertThat(close(owner).saysNothingOfItsInside().status()).isGreaterThanOrEqualTo(500);
        });

        assertThat(owner.log()).containsExactly("entered", "opened");
        assertThat(owner.state().path("open").asBoolean()).isTrue();
        assertThat(sam.app().introspect(inside.accessToken()).json().has("support_access"))
                .isTrue();
        shownAgain(second, "choice", "enter");
        assertThat(owner.log()).containsExactly("entered", "opened");
        TokenAnswer again = second.post("choice", "enter").tokens();
        owner.close();
        for (TokenAnswer one : new TokenAnswer[] {inside, again}) {
            assertThat(sam.app()
                            .introspect(one.accessToken())
                            .json()
                            .path("active")
                            .asBoolean())
                    .isFalse();
            assertThat(sam.app().refresh(one).error()).isEqualTo("invalid_grant");
        }
    }

    @Test
    void a_call_that_was_under_way_has_made_nothing_and_is_repeated() {
        TestCompany acme = realm.company("acme");
        RestApp backend = RestApp.backend(realm, "manage-document-links").tokensLive(3600);
        String token = backend.token();
        CompletableFuture<RestAnswer> cut;
        try (KeptPostgres.Hold hold = nodes.database().hold("ca_document_link_recipient")) {
            cut = CompletableFuture.supplyAsync(() -> make(token, acme));
            hold.awaitSomebody();
            nodes.database().stop();
        }
        RestAnswer first;
        RestAnswer during;
        try {
            first = cut.orTimeout(1, TimeUnit.MINUTES).join();
            during = make(token, acme);
        } finally {
            nodes.database().start();
        }
        nodes.awaitRecovery(realm);

        assertThat(first.saysNothingOfItsInside().status()).isGreaterThanOrEqualTo(500);
        assertThat(during.saysNothingOfItsInside().status()).isGreaterThanOrEqualTo(500);
        String links = "select count(*) from ca_document_link where company_id = '" + acme.id() + "'";
        assertThat(nodes.database().number(links)).isZero();
        assertThat(make(token, acme).status()).isEqualTo(201);
        assertThat(make(token, acme).status()).isEqualTo(409);
        assertThat(nodes.database().number(links)).isEqualTo(2);
    }

    @Test
    void three_wrong_tries_before_and_two_afterwards_are_five() {
        Tries tries = Tries.of(nodes, realm);
        tries.threeWrong();

        stopped(tries::cannotBeMade);
        tries.pagesAreShownAgain();

        tries.assertTwoMoreAreTooMany();
    }

    @Test
    void wrong_codes_of_an_authenticator_app_as_well() {
        realm.change(settings -> settings.put("bruteForceProtected", true)
                .put("failureFactor", 4)
                .put("quickLoginCheckMilliSeconds", 0));
        Totp totp = Totp.fresh();
        TestUser emma = realm.user("emma", Credentials.otp(totp));
        OidcApp script = realm.app("script");
        wrongTwice(script, emma, totp);
        ProductionCluster.await("two failures", () -> failures(emma) == 2);

        stopped(() -> assertThat(script.passwordGrant(emma, "totp", totp.next()).status())
                .isGreaterThanOrEqualTo(500));
        assertThat(failures(emma)).isEqualTo(2);
        wrongTwice(script, emma, totp);

        realm.events().await(emma, "USER_DISABLED_BY_TEMPORARY_LOCKOUT");
        assertThat(script.passwordGrant(emma, "totp", totp.next()).granted()).isFalse();
    }

    /** Does something at each node while there is no database. */
    private static void stopped(Runnable meanwhile) {
        nodes.database().stop();
        try {
            for (int node = 0; node < 2; node++) {
                nodes.goTo(node);
                meanwhile.run();
            }
        } finally {
            nodes.database().start();
        }
        nodes.awaitRecovery(realm);
    }

    /** Keycloak had taken the form before it failed, and takes it once: it shows the page anew, and nothing came of it. */
    private static void shownAgain(PlainLogin login, String... fields) {
        login.post(fields);
        assertThat(login.isIn()).isFalse();
        assertThat(login.browser().hasForm())
                .as(login.browser().answer().toString())
                .isTrue();
    }

    /** Fills in the form. The second node may lead back to the page, as the first one has taken the form. */
    private static void assertNotIn(PlainLogin login, String... fields) {
        RawAnswer answer = login.tries(fields);
        Optional<String> back = answer.header("Location").stream()
                .filter(to -> to.startsWith(nodes.baseUrl() + "/realms/" + realm.name() + "/login-actions/"))
                .findFirst();
        assertThat(PlainLogin.leadsIn(answer)).isFalse();
        assertThat(answer.status() >= 500 || back.isPresent())
                .as(answer.toString())
                .isTrue();
        back.ifPresent(to ->
                assertThat(PlainLogin.leadsIn(login.browser().looks(to))).as(to).isFalse());
        assertThat(answer.body()).doesNotContain("Exception", "io.companyaccess", "org.keycloak", "\tat ");
    }

    private static void wrongTwice(OidcApp app, TestUser user, Totp totp) {
        for (int i = 0; i < 2; i++) {
            assertThat(app.passwordGrantOnceCounted(user, "totp", totp.wrong()).granted())
                    .isFalse();
        }
    }

    private static int failures(TestUser user) {
        return (int)
                realm.admin().attackDetection().bruteForceUserStatus(user.id()).get("numFailures");
    }

    private static PlainLogin atTheDoor(Agent sam, Owner owner) {
        return PlainLogin.begin(
                        nodes,
                        sam.app().login("support_company", owner.company().alias()))
                .password(sam.user())
                .post("otp", sam.totp().next());
    }

    private static RestAnswer close(Owner owner) {
        return RestDoor.ofOwners(realm)
                .put(owner.token(), "/companies/" + owner.company().id() + "/support-access", "{\"open\":false}");
    }

    private static RestAnswer make(String token, TestCompany company) {
        String link = "{\"document\":\"offer\",\"purpose\":\"view\",\"recipients\":[\"rita@customer.example\"]}";
        return RestDoor.ofOwners(realm)
                .post(
                        token,
                        "/companies/" + company.alias() + "/document-links",
                        "[" + link + "," + link + "]",
                        "Idempotency-Key",
                        "of-" + company.id());
    }
}
