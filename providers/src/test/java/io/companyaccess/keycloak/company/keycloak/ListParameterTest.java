package io.companyaccess.keycloak.company.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListParameterTest {

    @Test
    void repeats_the_last_value_up_to_a_power_of_two() {
        ListParameter three = ListParameter.of("user", List.of("a", "b", "c"));

        assertThat(three.names()).isEqualTo(":user0, :user1, :user2, :user3");
        assertThat(three.values())
                .containsExactly(
                        Map.entry("user0", "a"),
                        Map.entry("user1", "b"),
                        Map.entry("user2", "c"),
                        Map.entry("user3", "c"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "100, 128", "500, 512", "512, 512", "513, 1024", "1025, 1025"})
    void so_there_are_few_sizes(int values, int parameters) {
        ListParameter many = ListParameter.of(
                "id", IntStream.range(0, values).mapToObj(String::valueOf).toList());

        assertThat(many.values()).hasSize(parameters);
    }

    @Test
    void an_empty_list_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> ListParameter.of("user", List.of()));
    }
}
