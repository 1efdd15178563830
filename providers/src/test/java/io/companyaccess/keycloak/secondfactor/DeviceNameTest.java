package io.companyaccess.keycloak.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceNameTest {

    @Test
    void what_people_type_stays_as_it_is() {
        assertThat(DeviceName.of("  Emma\u2019s phone \ud83d\udcf1 ")).isEqualTo("Emma\u2019s phone \ud83d\udcf1");
        assertThat(DeviceName.of(null)).isEmpty();
        assertThat(DeviceName.of(" ")).isEmpty();
    }

    @Test
    void what_a_database_fails_at_is_left_out() {
        assertThat(DeviceName.of("a\u0000b\u001bc\u0085d\ud83de")).isEqualTo("abcde");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(DeviceName.of("x".repeat(300))).isEqualTo("x".repeat(255));
        assertThat(DeviceName.of("x".repeat(254) + "\ud83d\udcf1y")).isEqualTo("x".repeat(254));
    }
}
