package io.companyaccess.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What no template of ours may do. */
class TemplatesTest {

    @Test
    void everything_is_escaped() {
        assertThat(Resources.texts("templates"))
                .isNotEmpty()
                .allSatisfy((path, template) -> assertThat(template).as(path).doesNotContain("no_esc", "noescape"));
    }

    /** A realm may forbid inline scripts and styles by its Content-Security-Policy. */
    @Test
    void scripts_and_styles_are_files() {
        assertThat(Resources.texts("templates"))
                .allSatisfy((path, template) -> assertThat(template)
                        .as(path)
                        .doesNotContain("<style", "style=", "javascript:")
                        .doesNotContainPattern("<script(?![^>]* src=)|\\son[a-z]+="));
    }

    /** No fonts, pictures or scripts of others, and nothing that makes a link preview of a page. */
    @Test
    void nothing_comes_from_elsewhere() {
        assertThat(Resources.texts("templates")).allSatisfy(TemplatesTest::staysHere);
        assertThat(Resources.texts("resources")).allSatisfy(TemplatesTest::staysHere);
    }

    private static void staysHere(String path, String text) {
        assertThat(text).as(path).doesNotContainPattern("https?://|[\"'(]//|\\bog:");
    }
}
