package io.companyaccess.keycloak.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.companyaccess.keycloak.supportaccess.OpenCompany;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of companies that are open to support. */
final class OpenCompaniesJsonTest {

    private static final List<OpenCompany> THREE = Stream.of("acme", "blé-é", "çomp")
            .map(alias -> new OpenCompany("id of " + alias, alias, alias, null))
            .toList();

    @Test
    void one_more_than_fits_says_that_there_is_a_next_page() {
        OpenCompaniesJson page = OpenCompaniesJson.of(THREE, 2);

        assertThat(page.companies()).hasSize(2);
        assertThat(OpenCompaniesJson.alias(page.next())).isEqualTo("blé-é");
        assertThat(OpenCompaniesJson.of(THREE, 3).companies()).hasSize(3);
        assertThat(OpenCompaniesJson.of(THREE, 3).next()).isNull();
        assertThat(OpenCompaniesJson.of(List.of(), 1).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "%", "YQ==", "YR", "wyg", "AA", "a b"})
    void what_we_never_gave_out_is_refused(String cursor) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> OpenCompaniesJson.alias(cursor));
    }
}
