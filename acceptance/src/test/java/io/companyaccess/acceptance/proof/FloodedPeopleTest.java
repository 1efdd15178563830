package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestRealm;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * While some guess, ordinary people get in; how long it takes them is printed, beside the same without a flood in the same
 * run, and beside floods of as many guessers at Keycloak's own pages, which tell what a busy machine alone does.
 */
@Proof
@Timeout(value = 30, unit = TimeUnit.MINUTES)
final class FloodedPeopleTest {
    private static final int GUESSERS = Integer.getInteger("flood.guessers", 6);
    private static final int ROUNDS = 3;
    private static final int TIMES = 8;

    @Test
    void ordinary_people_get_in_while_others_guess() {
        try (ProofServer server = ProofServer.start()) {
            TestRealm realm = server.realm();
            URI address = server.keycloak().baseUrl();
            OrdinaryPeople people = new OrdinaryPeople(address, realm);
            Map<String, IntConsumer> kinds = new Guessers(address, realm).kinds();
            Measured calm = new Measured();
            Map<String, Measured> floods = new LinkedHashMap<>();
            kinds.keySet().forEach(kind -> floods.put(kind, new Measured()));
            new Measured().goOn(people);
            new Measured().goOn(people);

            List<String> order = new ArrayList<>(kinds.keySet());
            Random random = new Random(1);
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(order, random);
                calm.goOn(people);
                order.forEach(kind -> floods.get(kind).during(kinds.get(kind), people));
                calm.goOn(people);
            }

            System.out.printf("%d guessers; median / 90th percentile (times those without)%n", GUESSERS);
            System.out.println("nothing: " + calm.against(calm));
            floods.forEach((kind, one) -> System.out.println(kind + ": " + one.against(calm)));
            assertThat(floods.values()).allSatisfy(one -> {
                assertThat(one.signIns.count()).isEqualTo(ROUNDS * TIMES);
                assertThat(one.openings.count()).isEqualTo(ROUNDS * TIMES);
                assertThat(one.guesses).isGreaterThan(ROUNDS * GUESSERS);
            });
        }
    }

    private static final class Measured {
        private final Latencies signIns = new Latencies();
        private final Latencies openings = new Latencies();
        private int guesses;
        private double seconds;

        void during(IntConsumer guess, OrdinaryPeople people) {
            int before = guesses;
            Flood flood = new Flood(GUESSERS, i -> guess.accept(before + i));
            try (flood) {
                goOn(people);
            }
            guesses += flood.done();
            seconds += flood.seconds();
        }

        void goOn(OrdinaryPeople people) {
            for (int i = 0; i < TIMES; i++) {
                signIns.add(people.signIn());
                openings.add(people.openLink());
            }
        }

        String against(Measured calm) {
            return "sign-in %s, opening a link %s, %.0f guesses a second"
                    .formatted(
                            signIns.against(calm.signIns),
                            openings.against(calm.openings),
                            guesses / Math.max(1, seconds));
        }
    }
}
