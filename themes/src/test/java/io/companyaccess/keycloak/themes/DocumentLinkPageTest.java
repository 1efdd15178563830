package io.companyaccess.keycloak.themes;

import static io.companyaccess.keycloak.themes.LoginPage.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that a recipient without an account sees, inside Keycloak's own layouts. */
class DocumentLinkPageTest {

    private static final String PAGE = "document-link";

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void without_a_check_there_is_one_button_and_nothing_to_fill_in(String theme, String language) {
        assertThat(render(theme, PAGE, language, attributes("off", language)))
                .doesNotContain("companyAccess.", "type=\"text\"", "name=\"email\"")
                .containsOnlyOnce("type=\"submit\"")
                .containsPattern("<form id=\"ca-document-link\"[^>]* action=\"/action\" method=\"post\"");
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void the_check_of_the_address_asks_for_one_field(String theme, String language) {
        assertThat(render(theme, PAGE, language, attributes("address", language)))
                .doesNotContain("companyAccess.", "aria-invalid")
                .containsOnlyOnce("type=\"text\"")
                .contains("<label for=\"email\"", "id=\"email\" name=\"email\"", "aria-describedby=\"email-hint\"")
                .contains("value=\"\"", "autocomplete=\"email\"", "inputmode=\"email\"")
                .contains("autocapitalize=\"off\"", "spellcheck=\"false\"", "novalidate")
                .containsOnlyOnce("type=\"submit\"");
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void a_slip_is_told_at_the_field_and_can_be_corrected_there(String theme, String language) {
        Map<String, Object> attributes = attributes("address", language);
        attributes.put("typedEmail", "emma@\"><script>");
        attributes.put("messagesPerField", new LoginPage.FieldErrors(Map.of("email", "Check the <address>")));
        attributes.put("message", Map.of("type", "error", "summary", "Check the <address>"));

        assertThat(render(theme, PAGE, language, attributes))
                .contains("value=\"emma@&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("emma@\"")
                .containsOnlyOnce("Check the &lt;address&gt;")
                .containsPattern("aria-invalid=\"true\" autofocus\\s+aria-describedby=\"email-error email-hint\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "address"})
    void a_refusal_stands_above_the_form_and_blames_no_field(String linkCheck) {
        Map<String, Object> attributes = attributes(linkCheck, "en");
        attributes.put("message", Map.of("type", "error", "summary", "It does not open"));

        String page = render("keycloak.v2", PAGE, "en", attributes);

        assertThat(page).containsOnlyOnce("It does not open").doesNotContain("aria-invalid", "email-error");
        assertThat(page.indexOf("It does not open")).isLessThan(page.indexOf("<form"));
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void before_a_code_is_mailed_the_page_says_so(String theme, String language) {
        Map<String, String> messages = Resources.messages(language);
        Map<String, Object> attributes = attributes("mailbox-code", language);

        assertThat(render(theme, PAGE, language, attributes))
                .contains(messages.get("companyAccess.link.mail"), "id=\"email\" name=\"email\"")
                .doesNotContain("ca-status");
        attributes.put("mailsAreDown", true);
        assertThat(render(theme, PAGE, language, attributes)).containsOnlyOnce("role=\"status\"");
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void a_mailed_code_goes_into_one_field(String theme, String language) {
        Map<String, Object> attributes = attributes("mailbox-code", language);
        attributes.put("linkAddress", "rita@\"><script>");
        attributes.put("codeStatus", "on-its-way");

        assertThat(render(theme, "document-link-code", language, attributes))
                .doesNotContain("companyAccess.", "aria-invalid", "maxlength", "rita@\"")
                .contains("rita@&quot;&gt;&lt;script&gt;")
                .containsOnlyOnce("type=\"text\"")
                .contains("id=\"code\" name=\"code\"", "autocomplete=\"one-time-code\"", "inputmode=\"numeric\"")
                .contains("role=\"status\" data-status=\"on-its-way\"", "aria-describedby=\"code-hint\"")
                .contains("name=\"resend\"", "name=\"other-address\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-its-way", "too-soon", "used-up", "down"})
    void what_becomes_of_the_mail_is_said(String status) {
        Map<String, Object> attributes = attributes("mailbox-code", "en");
        attributes.put("linkAddress", "rita@customer.example");
        attributes.put("codeStatus", status);

        assertThat(render("keycloak.v2", "document-link-code", "en", attributes))
                .contains(Resources.messages("en").get("companyAccess.link.code.status." + status));
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void who_is_signed_in_to_this_browser_is_neither_shown_nor_signed_out(String theme, String language) {
        Map<String, Object> attributes = attributes("address", language);
        attributes.put("auth", new SignedIn());
        attributes.put("switchOrganizationEnabled", true);
        String[] ofSignIn = {"emma@acme.example", "/restart", "reset-login", "try-another-way", "switch-organization"};

        assertThat(render(theme, PAGE, language, attributes)).doesNotContain(ofSignIn);
        // Any other page shows all of it, so the layouts do look at what is set here.
        attributes.put("requiredFrom", "DATE");
        attributes.put("daysLeft", 12);
        assertThat(render(theme, "company-second-factor-reminder", language, attributes))
                .contains(ofSignIn);
    }

    @Test
    void the_title_is_not_that_of_a_sign_in() {
        assertThat(render("keycloak.v2", PAGE, "en", attributes("off", "en")))
                .contains("<title>Open your document</title>");
    }

    private static Map<String, Object> attributes(String linkCheck, String language) {
        Map<String, Object> attributes = LoginPage.attributes(language);
        attributes.put("linkCheck", linkCheck);
        return attributes;
    }

    /** Stands for Keycloak's AuthenticationContextBean, of a user with more than one way to sign in. */
    public static final class SignedIn {

        public boolean showUsername() {
            return true;
        }

        public boolean showResetCredentials() {
            return false;
        }

        public boolean showTryAnotherWayLink() {
            return true;
        }

        public String getAttemptedUsername() {
            return "emma@acme.example";
        }
    }
}
