package io.companyaccess.keycloak.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.companyaccess.keycloak.documentlink.LinkCursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of a list of links. */
final class LinkQueryTest {
    private static final String ID = "0b5ee8f0-3d7d-4a57-8d1a-9f4f2c1f2a10";

    @Test
    void without_any_the_newest_fifty_are_meant() {
        assertThat(LinkQuery.read(null, null, null)).isEqualTo(new LinkQuery(null, null, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "50", "500", "007"})
    void a_page_has_one_to_five_hundred(String max) {
        assertThat(LinkQuery.read("offer/1", "17_" + ID, max))
                .isEqualTo(new LinkQuery("offer/1", new LinkCursor(17, ID), Integer.parseInt(max)));
    }

    @ParameterizedTest
    @CsvSource({
        "max,      ''",
        "max,      0",
        "max,      501",
        "max,      -1",
        "max,      1e2",
        "max,      ' 5'",
        "max,      99999999999999999999",
        "max,      ten",
        "after,    ''",
        "after,    17",
        "after,    17_",
        "after,    _0b5ee8f0-3d7d-4a57-8d1a-9f4f2c1f2a10",
        "after,    -1_0b5ee8f0-3d7d-4a57-8d1a-9f4f2c1f2a10",
        "after,    1234567890123456_0b5ee8f0-3d7d-4a57-8d1a-9f4f2c1f2a10",
        "after,    17_0b5ee8f0-3d7d-4a57-8d1a-9f4f2c1f2a1%",
        "document, ''"
    })
    void what_cannot_be_meant_is_refused_by_name(String parameter, String value) {
        assertThatThrownBy(() -> LinkQuery.read(
                        only("document", parameter, value),
                        only("after", parameter, value),
                        only("max", parameter, value)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Parameter " + parameter + " ");
    }

    private static @Nullable String only(String wanted, String parameter, String value) {
        return wanted.equals(parameter) ? value : null;
    }
}
