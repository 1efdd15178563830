package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuestTest {

    private static final String LINK = "0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00";

    @Test
    void is_read_as_written() {
        for (Guest guest : new Guest[] {new Guest(LINK, null), new Guest(LINK, 0), new Guest(LINK, 49)}) {
            assertThat(Guest.of(guest.text())).contains(guest);
            // Keycloak takes ids of users apart at colons.
            assertThat(guest.text()).doesNotContain(":");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rita",
                "0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f0",
                "0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00.",
                "0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00.-1",
                "0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00.99999",
                "0f5c3a9e-1b2d-4c3e-8f4a-5b6c7d8e9f00.1.1",
                "0F5C3A9E-1B2D-4C3E-8F4A-5B6C7D8E9F00"
            })
    void other_texts_name_nobody(String text) {
        assertThat(Guest.of(text)).isEmpty();
    }
}
