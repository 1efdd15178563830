package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.ReceivedMail;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** The owners of a company are mailed when it is opened to support, and when that ends. */
@Acceptance
final class SupportMailTest {

    @Test
    void every_owner_is_told_of_beginning_and_end_in_his_own_language(TestRealm realm, MailCatcher mail) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestUser dirk = speaking("de", realm.user("dirk"));
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").owner(olga).owner(dirk).member(emma);
        Support owner = new Support(RestDoor.ofOwners(realm), RestApp.of(realm).token(olga, totp), acme);

        owner.change("{\"open\":true,\"duration\":\"until-closed\",\"reason\":\"The <import> fails\"}")
                .ok();

        ReceivedMail opened = mail.await(olga.email());
        assertThat(opened.subject()).isEqualTo(acme.alias() + " is open to support");
        assertThat(opened.text())
                .contains("Olga Tester has opened " + acme.alias() + " to support staff.")
                .contains("Open until an owner closes it", "Reason: The <import> fails");
        assertThat(opened.html()).contains("&lt;import&gt;").doesNotContain("href=", "<a ");
        assertThat(opened.links()).isEmpty();
        ReceivedMail german = mail.await(dirk.email());
        assertThat(german.subject()).isEqualTo(acme.alias() + " ist für den Support geöffnet");
        assertThat(german.text()).contains("Olga Tester", "Geöffnet, bis ein Inhaber den Zugriff schließt");

        owner.close().ok();
        owner.close().ok();

        ReceivedMail closed = mail.await(olga.email(), 2);
        assertThat(closed.subject()).isEqualTo(acme.alias() + " is closed to support");
        assertThat(closed.text())
                .contains("Olga Tester has closed " + acme.alias())
                .doesNotContain("Open until");
        assertThat(closed.links()).isEmpty();
        mail.await(dirk.email(), 2);
        emma.mailActions("UPDATE_PASSWORD");
        mail.await(emma.email());
        assertThat(List.of(mail.to(emma.email()), mail.to(olga.email())))
                .extracting(List::size)
                .containsExactly(1, 2);
    }

    @Test
    void every_owner_is_told_that_an_agent_asks(TestRealm realm, MailCatcher mail) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);
        TestUser sam = RestApp.agent(realm, "sam");
        Support agent = new Support(RestDoor.ofOwners(realm), RestApp.of(realm).token(sam), acme);

        agent.ask("The <import> fails").ok();

        ReceivedMail asked = mail.await(olga.email());
        assertThat(asked.subject()).isEqualTo(acme.alias() + ": support asks for access");
        assertThat(asked.text())
                .contains("Sam Tester from support asks for access to " + acme.alias(), "Reason: The <import> fails")
                .containsPattern("You can answer until: .*UTC");
        assertThat(asked.links()).isEmpty();
    }

    @Test
    void a_grant_that_comes_to_its_end_is_told_once(TestRealm realm, MailCatcher mail) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestCompany acme = realm.company("acme").owner(olga);
        Support owner = new Support(RestDoor.ofOwners(realm), RestApp.of(realm).token(olga, totp), acme);

        JsonNode grant = owner.open("\"PT2S\"").ok().json().path("grant");

        ReceivedMail opened = mail.await(olga.email());
        assertThat(opened.text()).containsPattern("Open until: .*UTC");
        ReceivedMail ended = mail.await(olga.email(), 2);
        assertThat(ended.subject()).isEqualTo("Support access to " + acme.alias() + " has ended");
        assertThat(ended.text())
                .contains("has ended. Nobody from support is in any more.")
                .doesNotContain("Olga Tester");
        assertThat(owner.read().ok().json().path("open").asBoolean()).isFalse();
        assertThat(owner.logged()).containsExactly("opened", "expired");
        JsonNode line = owner.lines("expired").get(0);
        assertThat(line.path("by").isNull()).isTrue();
        assertThat(line.at("/detail/grant")).isEqualTo(grant.path("id"));
        assertThat(line.at("/detail/endsAt")).isEqualTo(grant.path("endsAt"));
        owner.close().ok();
        assertThat(owner.logged()).containsExactly("opened", "expired");
    }

    @Test
    void a_mail_server_that_is_down_stops_nobody(TestRealm realm, MailCatcher mail) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestCompany acme = realm.company("acme").owner(olga);
        Support owner = new Support(RestDoor.ofOwners(realm), RestApp.of(realm).token(olga, totp), acme);
        realm.change(settings -> settings.withObject("/smtpServer").put("port", "1"));
        try {
            assertThat(owner.open("null").ok().json().path("open").asBoolean()).isTrue();
            assertThat(owner.close().ok().json().path("open").asBoolean()).isFalse();
        } finally {
            realm.change(settings -> settings.withObject("/smtpServer").put("port", String.valueOf(mail.port())));
        }
    }

    private static TestUser speaking(String language, TestUser user) {
        UserRepresentation changed = user.admin().toRepresentation();
        changed.setAttributes(Map.of("locale", List.of(language)));
        user.admin().update(changed);
        return user;
    }
}
