package io.companyaccess.benchmarks.passwords;

import io.companyaccess.benchmarks.measure.Delays;
import io.companyaccess.keycloak.password.KnownWords;
import io.companyaccess.keycloak.password.StrengthEstimator;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/**
 * How long estimates take, one at a time.
 *
 * @param common those of passwords as people have them, and of such as a manager makes up
 * @param attacks those of strings that were made to burn time
 */
public record EstimateTimes(Delays common, Delays attacks) {

    private static final int COMMON = 9_000;
    private static final int ATTACKS = 1_000;
    private static final KnownWords OLGA = KnownWords.in(
            List.of("olga", "Olga", "De Vos", "olga.devos@acme.example", "Acme NV", "acme.example", "Invoices"),
            Year.of(2026));

    public static EstimateTimes measure() {
        Random random = new Random(26);
        StrengthEstimator estimator = StrengthEstimator.within(Duration.ofSeconds(10));
        List<String> common = common(random);
        List<String> attacks = attacks(random);
        // The first round is for the compiler.
        times(estimator, common);
        times(estimator, attacks);
        return new EstimateTimes(times(estimator, common), times(estimator, attacks));
    }

    /** All of them together. */
    public Delays all() {
        return common.and(attacks);
    }

    private static Delays times(StrengthEstimator estimator, List<String> passwords) {
        List<Double> millis = new ArrayList<>();
        for (String password : passwords) {
            long begin = System.nanoTime();
            boolean estimated = estimator.estimate(password, OLGA).isPresent();
            millis.add((System.nanoTime() - begin) / 1e6);
            if (!estimated) {
                throw new IllegalStateException("No estimate");
            }
        }
        return new Delays(millis);
    }

    private static List<String> common(Random random) {
        List<String> leaked = new ArrayList<>(
                DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet());
        Collections.sort(leaked);
        Collections.shuffle(leaked, random);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < COMMON; i++) {
            String word = leaked.get(i);
            all.add(
                    switch (i % 4) {
                        case 0 -> word;
                        case 1 ->
                            Character.toUpperCase(word.charAt(0)) + word.substring(1) + random.nextInt(2030) + "!";
                        case 2 -> word + " " + leaked.get(i + 1) + " " + leaked.get(i + 2);
                        default -> chars(random, "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!?#$%&", 16);
                    });
        }
        return all;
    }

    private static List<String> attacks(Random random) {
        List<String> alphabets = List.of("1!|a", "1!|40@3$xyz", "ab", "!1|tonie", "a", "0123456789", "&#!|(4a");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ATTACKS; i++) {
            all.add(chars(random, alphabets.get(i % alphabets.size()), 40 + random.nextInt(216)));
        }
        return all;
    }

    private static String chars(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
