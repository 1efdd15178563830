package io.companyaccess.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The owners of a company are mailed when its policy changes: who, what, before and after. */
@Acceptance
final class PolicyMailTest {

    @Test
    void every_owner_is_told_in_his_own_language_and_nobody_else(TestRealm realm, MailCatcher mail) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestUser dirk = speaking("de", realm.user("dirk"));
        TestUser arthur = realm.user("arthur");
        TestUser emma = realm.user("emma");
        TestCompany acme =
                realm.company("acme").owner(olga).owner(dirk).external(arthur).member(emma);

        RestDoor.ofOwners(realm)
                .put(
                        RestApp.of(realm).token(olga, totp),
                        "/companies/" + acme.id() + "/policy",
                        "{\"secondFactor\":\"required\",\"secondFactorFrom\":\"2041-01-31\",\"linkRecipientCheck\":\"off\"}")
                .ok();

        ReceivedMail english = mail.await(olga.email());
        assertThat(english.subject()).isEqualTo("Security settings of " + acme.alias() + " were changed");
        assertThat(english.text())
                .contains("Olga Tester changed the security settings of " + acme.alias())
                .contains("Second factor: mandatory for everyone (before: optional)")
                .contains("2041-01-31")
                .contains("Recipient check of document links: off (before: not set)");
        assertThat(english.links()).isEmpty();
        assertThat(english.html()).doesNotContain("href=", "<a ");
        ReceivedMail german = mail.await(dirk.email());
        assertThat(german.subject()).isEqualTo("Die Sicherheitseinstellungen von " + acme.alias() + " wurden geändert");
        assertThat(german.text()).contains("Olga Tester", acme.alias());
        for (TestUser other : List.of(arthur, emma)) {
            other.mailActions("UPDATE_PASSWORD");
            assertThat(mail.await(other.email()).subject()).doesNotContain(acme.alias());
            assertThat(mail.to(other.email())).hasSize(1);
        }
    }

    @Test
    void they_are_told_when_an_identity_admin_changes_it(TestRealm realm, MailCatcher mail) {
        TestUser olga = realm.user("olga");
        TestUser ida = RestApp.admin(realm, "ida", "manage-organizations");
        TestCompany acme = realm.strictCompany("acme").owner(olga);

        RestDoor.ofAdmins(realm)
                .put(RestApp.of(realm).token(ida), "/companies/" + acme.id() + "/policy", "{\"secondFactor\":null}")
                .ok();

        assertThat(mail.await(olga.email()).text())
                .contains(ida.username())
                .contains("Second factor: optional (before: mandatory for everyone)");
    }

    @Test
    void what_changes_nothing_is_not_told(TestRealm realm, MailCatcher mail) {
        TestUser olga = realm.user("olga");
        TestCompany acme = realm.company("acme").owner(olga);

        RestDoor.ofOwners(realm)
                .put(
                        RestApp.of(realm).token(olga),
                        "/companies/" + acme.id() + "/policy",
                        "{\"secondFactor\":\"optional\"}")
                .ok();

        olga.mailActions("UPDATE_PASSWORD");
        mail.await(olga.email());
        assertThat(mail.to(olga.email())).hasSize(1);
    }

    private static TestUser speaking(String language, TestUser user) {
        UserRepresentation changed = user.admin().toRepresentation();
        changed.setAttributes(Map.of("locale", List.of(language)));
        user.admin().update(changed);
        return user;
    }
}
