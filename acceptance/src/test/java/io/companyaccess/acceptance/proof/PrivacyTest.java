package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a tour through everything and after it: what can be found again in the log at INFO and in every table of the database. */
@Proof
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class PrivacyTest {
    private static ProofServer server;
    private static List<Marker> markers;
    private static Set<String> cells;
    private static List<String> log;

    @BeforeAll
    static void tour() {
        server = ProofServer.start();
        PrivacyTour tour = new PrivacyTour(server);
        markers = tour.documentLinks().secondFactor().supportAccess().failures().markers();
        // Mails and some events come a moment after the answer.
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        cells = tour.cells();
        log = server.log();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void each_marker_stands_where_it_may_and_nowhere_else() {
        SoftAssertions all = new SoftAssertions();
        for (Marker marker : markers) {
            List<String> found = marker.foundIn(cells, log);
            System.out.printf("Privacy: %s: %s%n", marker.what(), found.isEmpty() ? "nowhere" : found);
            all.assertThat(found).as(marker.what()).isSubsetOf(marker.allowed());
        }
        all.assertAll();
    }

    /** Else the other test would be content with looking at the wrong place. */
    @Test
    void what_may_be_found_is_found() {
        assertThat(markers)
                .filteredOn(marker -> !marker.allowed().isEmpty())
                .isNotEmpty()
                .allSatisfy(marker -> assertThat(marker.foundIn(cells, log))
                        .as(marker.what())
                        .containsExactlyInAnyOrderElementsOf(marker.allowed()));
        assertThat(log).anyMatch(entry -> entry.contains("could not be mailed"));
        assertThat(cells).anyMatch(cell -> cell.startsWith("event_entity.error "));
    }

    @Test
    void the_log_has_no_error_of_ours() {
        assertThat(log)
                .filteredOn(entry -> entry.contains(" ERROR ") && entry.contains("io.companyaccess"))
                // Keycloak says so of every mail that it cannot send.
                .filteredOn(entry -> !entry.contains("KC-SERVICES0029"))
                .isEmpty();
    }
}
