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
}
