package io.companyaccess.keycloak.themes;

import static io.companyaccess.keycloak.themes.LoginPage.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our login pages inside Keycloak's own layouts: the newer look, the older one, and none. */
class LoginPagesTest {

    private static final String COMPANY = "O'Brien & <Zonen>";
    private static final String COMPANY_IN_HTML = "O&#39;Brien &amp; &lt;Zonen&gt;";

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void app_enrolment(String theme, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("companyName", COMPANY);
        attributes.put("passkeyOffered", true);
        attributes.put("recoveryCodesOffered", true);
        attributes.put("otpauthUri", "otpauth://totp/Demo:emma?secret=GEZDGNBV&digits=6");
        attributes.put("isAppInitiatedAction", true);

        assertThat(render(theme, "company-otp-enrolment", language, attributes))
                .doesNotContain("companyAccess.", "totpApp")
                .contains(COMPANY_IN_HTML)
                .contains("FreeOTP, Google Authenticator")
                .contains("GEZD GNBV", "data:image/png;base64,iVBORw0KGgo=")
                .contains("href=\"otpauth://totp/Demo:emma?secret=GEZDGNBV&amp;digits=6\"")
                .contains("name=\"totpSecret\" value=\"12345\"")
                .contains("id=\"totp\"", "id=\"userLabel\"", "autocomplete=\"one-time-code\"", "inputmode=\"numeric\"")
                .doesNotContain("maxlength", "pattern=")
                .contains("name=\"recoveryCodes\" value=\"on\" checked")
                .contains("value=\"passkey\"", "name=\"cancel-aia\"");
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void app_enrolment_with_nothing_offered_besides(String theme, String language) {
        assertThat(render(theme, "company-otp-enrolment", language, attributes(language)))
                .doesNotContain("companyAccess.", "recoveryCodes", "passkey", "otpauth:", "cancel-aia");
    }

    @Test
    void a_wrong_code_is_told_at_the_field_and_keeps_what_was_entered() {
        Map<String, Object> attributes = attributes("en");
        attributes.put("messagesPerField", new LoginPage.FieldErrors(Map.of("totp", "Wait for the <next> code")));
        attributes.put("message", Map.of("type", "error", "summary", "Wait for the <next> code"));
        attributes.put("userLabel", "my \"work\" phone");
        attributes.put("recoveryCodesOffered", true);
        attributes.put("recoveryCodesWanted", false);

        assertThat(render("keycloak.v2", "company-otp-enrolment", "en", attributes))
                .containsOnlyOnce("Wait for the &lt;next&gt; code")
                .containsPattern("aria-invalid=\"true\" autofocus\\s+aria-describedby=\"totp-error\"")
                .contains("id=\"totp-error\"", "role=\"alert\"")
                .contains("value=\"my &quot;work&quot; phone\"")
                .contains("name=\"recoveryCodes\" value=\"on\">");
    }

    @Test
    void a_counter_based_policy_shows_its_counter() {
        Map<String, Object> attributes = attributes("en");
        attributes.put("totp", totp("hotp"));

        assertThat(render("keycloak.v2", "company-otp-enrolment", "en", attributes))
                .contains("counter-based", "Counter starts at: 7")
                .doesNotContain("30 seconds");
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void passkey_enrolment(String theme, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("companyName", COMPANY);
        attributes.put("challenge", "Y2hhbGxlbmdl");
        attributes.put("userid", "aWQ");
        attributes.put("username", "emma \"e\"");
        attributes.put("signatureAlgorithms", List.of(-7L, -257L));
        attributes.put("rpEntityName", "Demo");
        attributes.put("rpId", "");
        attributes.put("attestationConveyancePreference", "not specified");
        attributes.put("authenticatorAttachment", "not specified");
        attributes.put("requireResidentKey", "not specified");
        attributes.put("residentKey", "not specified");
        attributes.put("userVerificationRequirement", "preferred");
        attributes.put("createTimeout", 1200);
        attributes.put("excludeCredentialIds", "");

        assertThat(render(theme, "company-passkey-enrolment", language, attributes))
                .doesNotContain("companyAccess.")
                .contains(COMPANY_IN_HTML)
                .contains("data-challenge=\"Y2hhbGxlbmdl\"", "data-username=\"emma &quot;e&quot;\"")
                .contains("data-signature-algorithms=\"-7,-257\"", "data-create-timeout=\"1200\"")
                .contains("id=\"clientDataJSON\"", "id=\"attestationObject\"", "id=\"publicKeyCredentialId\"")
                .contains("id=\"authenticatorLabel\"", "id=\"transports\"", "id=\"authenticatorAttachment\"")
                .contains("id=\"error\"", "name=\"method\" value=\"passkey\"", "id=\"registerWebAuthn\"")
                .contains("value=\"otp\"");
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void reminder(String theme, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("companyName", COMPANY);
        attributes.put("requiredFrom", "DATE");
        attributes.put("daysLeft", 12);

        assertThat(render(theme, "company-second-factor-reminder", language, attributes))
                .doesNotContain("companyAccess.")
                .contains(COMPANY_IN_HTML, "DATE", "12", "value=\"now\"", "value=\"later\"");
        attributes.remove("companyName");
        assertThat(render(theme, "company-second-factor-reminder", language, attributes))
                .doesNotContain("companyAccess.")
                .contains("DATE");
    }

    private static Map<String, Object> attributes(String language) {
        Map<String, Object> attributes = LoginPage.attributes(language);
        attributes.put("totp", totp("totp"));
        return attributes;
    }

    private static Map<String, Object> totp(String type) {
        return Map.of(
                "totpSecret", "12345",
                "totpSecretEncoded", "GEZD GNBV",
                "totpSecretQrCode", "iVBORw0KGgo=",
                "supportedApplications", List.of("totpAppGoogleName", "totpAppFreeOTPName"),
                "policy", Map.of("type", type, "algorithmKey", "SHA1", "digits", 6, "period", 30, "initialCounter", 7));
    }
}
