package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkCursorTest {

    @Test
    void is_read_as_written() {
        LinkCursor cursor = new LinkCursor(1_900_000_000_000L, "0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00");

        assertThat(LinkCursor.of(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "1_x",
                "9999999999999999999_0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00",
                "1_0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00 or 1=1"
            })
    void other_texts_are_no_place(String text) {
        assertThat(LinkCursor.of(text)).isEmpty();
    }
}
