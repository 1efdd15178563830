package io.companyaccess.demo.invoices.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/settings", "/settings/company?company=acme&check=off", "/?to=https://elsewhere.example"})
    void a_page_of_this_app(String text) {
        assertThat(LocalPath.of(text)).contains(new LocalPath(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "settings",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/ space",
                "/line\r\nSet-Cookie: a=b"
            })
    void anything_else_is_refused(String text) {
        assertThat(LocalPath.of(text)).isEmpty();
    }

    @Test
    void cannot_be_made_otherwise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalPath("//elsewhere.example"));
    }
}
