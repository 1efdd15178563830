package io.companyaccess.acceptance.waysin;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static io.companyaccess.acceptance.support.WayIn.Factor.WITHOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import org.junit.jupiter.api.Test;

/** An app that speaks SAML 2.0, redirect binding; the token gate never sees its assertions. */
@Acceptance
@PlainPages
final class SamlTest {

    @Test
    @WayIn(row = 30, factor = WITH)
    void it_is_told_nothing_before_the_factor_was_shown(TestRealm realm, Page page) {
        Totp totp = Totp.fresh();
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(totp));
        SamlApp app = SamlApp.of(realm);

        page.navigate(app.request(realm));
        LoginPage.on(page).signIn(emma);
        OtpPage asked = OtpPage.on(page);
        assertThat(emma.sessions()).isEmpty();
        asked.enter(totp.next());

        assertThat(app.response(page)).contains("status:Success").contains(emma.username());
        assertThat(realm.events().typesOf(emma)).containsExactly("LOGIN");
    }

    @Test
    @WayIn(row = 30, factor = WITHOUT)
    void it_is_told_nothing_before_a_factor_was_set_up(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm);
        SamlApp app = SamlApp.of(realm);

        page.navigate(app.request(realm));
        LoginPage.on(page).signIn(emma);
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(emma.sessions()).isEmpty();
        enrolment.enrol();

        assertThat(app.response(page)).contains("status:Success").contains(emma.username());
        assertThat(emma.credentialTypes()).containsExactly("otp", "password");
    }

    @Test
    @WayIn(row = 30, factor = WITHOUT)
    void a_running_session_from_before_the_switch_enrols_as_well(TestRealm realm, Page page) {
        TestUser emma = realm.user("emma");
        TestCompany acme = realm.company("acme").member(emma);
        People.signIn(realm.invoices(), page, emma).awaitAnswer(page);
        acme.requireSecondFactor();
        SamlApp app = SamlApp.of(realm);

        page.navigate(app.request(realm));
        EnrolmentPage.on(page).enrol();

        assertThat(app.response(page)).contains("status:Success");
    }

    private record SamlApp(String entity, URI callback) {

        static SamlApp of(TestRealm realm) {
            URI callback = realm.invoices().callback();
            String entity = "saml-" + UUID.randomUUID();
            realm.api()
                    .post(
                            realm.path("clients"),
                            Map.of(
                                    "clientId",
                                    entity,
                                    "protocol",
                                    "saml",
                                    "redirectUris",
                                    List.of(callback.toString()),
                                    "attributes",
                                    Map.of(
                                            "saml.client.signature", "false",
                                            "saml.server.signature", "false",
                                            "saml.assertion.signature", "false",
                                            "saml.force.post.binding", "false")));
            return new SamlApp(entity, callback);
        }

        /** The address of the sign-in (SAML 2.0 Bindings, section 3.4). */
        String request(TestRealm realm) {
            String request = "<samlp:AuthnRequest xmlns:samlp='urn:oasis:names:tc:SAML:2.0:protocol'"
                    + " xmlns:saml='urn:oasis:names:tc:SAML:2.0:assertion' ID='_" + UUID.randomUUID()
                    + "' Version='2.0' IssueInstant='" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                    + "' ProtocolBinding='urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'"
                    + " AssertionConsumerServiceURL='" + callback + "'><saml:Issuer>" + entity
                    + "</saml:Issuer></samlp:AuthnRequest>";
            return realm.issuer() + "/protocol/saml?SAMLRequest="
                    + URLEncoder.encode(Base64.getEncoder().encodeToString(deflated(request)), StandardCharsets.UTF_8);
        }

        /** What the browser brought back. */
        String response(Page page) {
            page.waitForURL(callback + "?*");
            String query = URI.create(page.url()).getRawQuery();
            String sent = query.substring(query.indexOf("SAMLResponse=") + "SAMLResponse=".length());
            String encoded = URLDecoder.decode(sent.split("&")[0], StandardCharsets.UTF_8);
            return inflated(Base64.getDecoder().decode(encoded));
        }

        private static byte[] deflated(String text) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
                deflater.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return out.toByteArray();
        }

        private static String inflated(byte[] bytes) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (InflaterOutputStream inflater = new InflaterOutputStream(out, new Inflater(true))) {
                inflater.write(bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
