package io.companyaccess.keycloak.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A login page of ours inside one of Keycloak's own layouts, with what Keycloak gives to every such page. */
final class LoginPage {

    /** For a {@code MethodSource}: every look (the newer one, the older one, and none) in every language. */
    static final String EVERYWHERE = "io.companyaccess.keycloak.themes.LoginPage#themesAndLanguages";

    private LoginPage() {}

    static Stream<Arguments> themesAndLanguages() {
        return Stream.of("keycloak.v2", "keycloak", "base")
                .flatMap(theme -> Resources.LANGUAGES.stream().map(language -> Arguments.of(theme, language)));
    }

    static String render(String theme, String page, String language, Map<String, Object> attributes) {
        return new KeycloakTheme(theme, "login").render(page + ".ftl", language, attributes);
    }

    /** What Keycloak gives to every login page, as far as its layouts look at it. */
    static Map<String, Object> attributes(String language) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(
                "url",
                Map.of(
                        "loginAction", "/action",
                        "resourcesPath", "/resources/login",
                        "resourcesCommonPath", "/resources/common",
                        "loginRestartFlowUrl", "/restart",
                        "ssoLoginInOtherTabsUrl", "/other-tabs"));
        attributes.put(
                "realm",
                Map.of(
                        "internationalizationEnabled", true,
                        "loginWithEmailAllowed", false,
                        "displayNameHtml", "Demo"));
        Map<String, String> locale =
                Map.of("label", language, "languageTag", language, "url", "/?kc_locale=" + language);
        attributes.put(
                "locale",
                Map.of(
                        "rtl",
                        false,
                        "current",
                        language,
                        "currentLanguageTag",
                        language,
                        "supported",
                        List.of(locale, locale)));
        attributes.put("lang", language);
        attributes.put("title", "Sign in to Demo");
        attributes.put("darkMode", true);
        attributes.put("pageId", "login-company-access");
        attributes.put("messagesPerField", new FieldErrors(Map.of()));
        return attributes;
    }

    /** Stands for Keycloak's MessagesPerFieldBean. */
    public record FieldErrors(Map<String, String> errors) {

        public boolean existsError(String... fields) {
            return Stream.of(fields).anyMatch(errors::containsKey);
        }

        public String getFirstError(String... fields) {
            return Stream.of(fields)
                    .filter(errors::containsKey)
                    .map(errors::get)
                    .findFirst()
                    .orElse("");
        }
    }
}
