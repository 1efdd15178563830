package io.companyaccess.keycloak.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

/** What is told in admin events is told as a whole, in events that MariaDB can hold. */
final class EventPortionsTest {
    private static final int COLUMN = 65_535;

    @Test
    void few_are_one_portion_and_none_is_none() {
        assertThat(EventPortions.of(List.of("a", "b"))).containsExactly(List.of("a", "b"));
        assertThat(EventPortions.of(List.of())).isEmpty();
    }

    @Test
    void many_are_all_there_in_their_order_and_fit() throws Exception {
        List<String> all =
                IntStream.range(0, 1_000).mapToObj(i -> i + "\"é€".repeat(100)).toList();

        List<List<String>> portions = EventPortions.of(all);

        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        for (List<String> portion : portions) {
            String json = JsonSerialization.writeValueAsString(portion);
            assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(COLUMN);
        }
    }

    @Test
    void one_that_is_too_long_for_any_is_alone() {
        String tooLong = String.join("", Collections.nCopies(70_000, "x"));

        assertThat(EventPortions.of(List.of("a", tooLong, "b")))
                .containsExactly(List.of("a"), List.of(tooLong), List.of("b"));
    }
}
