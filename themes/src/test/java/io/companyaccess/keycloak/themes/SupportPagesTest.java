package io.companyaccess.keycloak.themes;

import static io.companyaccess.keycloak.themes.LoginPage.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages at the door of a company, inside Keycloak's own layouts. */
class SupportPagesTest {

    private static final String EVIL = "Acme\"><script>";
    private static final String TAMED = "Acme&quot;&gt;&lt;script&gt;";

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void the_confirmation_says_where_until_when_and_why(String theme, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("reason", EVIL);
        attributes.put("endsAt", "THE END");

        String page = render(theme, "support-access-confirm", language, attributes);

        assertThat(page)
                .contains("THE END", TAMED, "value=\"enter\"", "value=\"cancel\"")
                .doesNotContain(EVIL, "companyAccess.");
        attributes.remove("endsAt");
        assertThat(render(theme, "support-access-confirm", language, attributes))
                .doesNotContain("THE END", "companyAccess.");
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void a_closed_company_can_be_asked_for(String theme, String language) {
        Map<String, Object> attributes = attributes(language);
        assertThat(render(theme, "support-access-closed", language, attributes))
                .contains("name=\"reason\"", "name=\"ticket\"", "value=\"PT24H\" checked", "value=\"ask\"")
                .containsOnlyOnce(" checked")
                .contains("<legend>")
                .doesNotContain("companyAccess.", EVIL);

        attributes.put("typedReason", EVIL);
        attributes.put("typedDuration", "P7D");
        attributes.put("messagesPerField", new LoginPage.FieldErrors(Map.of("reason", "Write more")));
        assertThat(render(theme, "support-access-closed", language, attributes))
                .contains("value=\"" + TAMED + "\"", "value=\"P7D\" checked", "Write more", "aria-invalid=\"true\"")
                .doesNotContain(EVIL);
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void who_has_asked_waits(String theme, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("pending", true);
        attributes.put("pendingSince", "SINCE THEN");

        assertThat(render(theme, "support-access-closed", language, attributes))
                .contains("SINCE THEN", "value=\"cancel\"")
                .doesNotContain("name=\"reason\"", "value=\"ask\"", "companyAccess.");
        assertThat(render(theme, "support-access-asked", language, attributes))
                .contains(TAMED, "value=\"cancel\"")
                .doesNotContain(EVIL, "companyAccess.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-company", "no-agent", "no-factor"})
    void a_refusal_leads_back(String refusal) {
        for (String language : Resources.LANGUAGES) {
            Map<String, Object> attributes = LoginPage.attributes(language);
            attributes.put("refusal", refusal);

            assertThat(render("keycloak.v2", "support-access-refused", language, attributes))
                    .contains("id=\"ca-refusal\"", "value=\"cancel\"")
                    .doesNotContain("companyAccess.", "value=\"enter\"", "value=\"ask\"");
        }
    }

    @ParameterizedTest
    @MethodSource(LoginPage.EVERYWHERE)
    void nothing_starts_the_sign_in_anew(String theme, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("auth", new DocumentLinkPageTest.SignedIn());
        attributes.put("switchOrganizationEnabled", true);

        assertThat(render(theme, "support-access-asked", language, attributes))
                .doesNotContain("/restart", "reset-login", "try-another-way", "switch-organization");
    }

    private static Map<String, Object> attributes(String language) {
        Map<String, Object> attributes = LoginPage.attributes(language);
        attributes.put("companyName", EVIL);
        return attributes;
    }
}
