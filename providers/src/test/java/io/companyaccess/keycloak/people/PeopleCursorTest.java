package io.companyaccess.keycloak.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor comes back as it went out, and nothing else is taken for one. */
final class PeopleCursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"0b1c7d38-30a6-4d20-9b3d-a21e01d3dd48", "olga", "Ölga ?&/+", "漢", "f:x:y"})
    void any_id_comes_back(String id) {
        PeopleCursor cursor = new PeopleCursor(id);

        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(PeopleCursor.of(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AA",
                "YQ==",
                "YR",
                "_w",
                "a b",
                "0b1c7d38-30a6-4d20-9b3d-a21e01d3dd48",
                "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQ"
            })
    void nothing_else_is_one(String text) {
        assertThat(PeopleCursor.of(text)).isEmpty();
    }
}
