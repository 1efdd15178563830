package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::FFFF:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
        "2001:0DB8:0001:0002::1, 2001:db8:1:2:",
        "2001:db8::1, 2001:db8:0:0:",
        "fe80::1%eth0, fe80:0:0:0:",
        "::1, 0:0:0:0:",
        "::, 0:0:0:0:",
        "1:2:3::, 1:2:3:0:",
        "::1:2:3:4:5:6:7, 0:1:2:3:",
    })
    void is_the_address_or_the_first_half_of_it(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }

    @Test
    void something_else_stays_what_it_is() {
        assertThat(ClientNetwork.of("unknown")).isEqualTo("unknown");
        assertThat(ClientNetwork.of("")).isEmpty();
    }
}
