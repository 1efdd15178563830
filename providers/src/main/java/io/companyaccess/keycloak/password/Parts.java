package io.companyaccess.keycloak.password;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.matching.DictionaryMatcher;
import me.gosimple.nbvcxz.matching.PasswordMatcher;
import me.gosimple.nbvcxz.matching.RepeatMatcher;
import me.gosimple.nbvcxz.matching.SequenceMatcher;
import me.gosimple.nbvcxz.matching.SpacialMatcher;
import me.gosimple.nbvcxz.matching.match.DictionaryMatch;
import me.gosimple.nbvcxz.matching.match.Match;
import me.gosimple.nbvcxz.resources.AdjacencyGraph;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.Dictionary;

/** Finds the parts of passwords with the matchers of nbvcxz; built once, safe for many threads. */
final class Parts {

    private static final List<PasswordMatcher> MATCHERS =
            List.of(new DictionaryMatcher(), new RepeatMatcher(), new SequenceMatcher(), new SpacialMatcher());

    /** No part is cheaper, as in zxcvbn: that there is one, and which list it is of, takes some guesses too. */
    private static final double LEAST_BITS = CheapestReading.log2(50);

    private static final String SIGNS = "4a @a 8b (c <c 3e €e 9g 6g #h |l 0o 5s $s 7t +t 2z %x ";

    /** A sign, and the letters that it stands for. Only two have two: each one doubles the readings of a password. */
    private static final Map<Character, Character[]> LEET = leet(SIGNS + "!il 1il");

    /** For passwords with many of those two, which would take nearly all of the time there is. */
    private static final Map<Character, Character[]> SIMPLE_LEET = leet(SIGNS + "!i 1i");

    private static final int MANY = 5;

    private final Dictionary common = WordLists.common();
    private final List<AdjacencyGraph> keyboards = WordLists.keyboards();

    List<Part> in(String password, KnownWords known) {
        Configuration configuration = configuration(
                known,
                password.chars().filter(sign -> sign == '!' || sign == '1').count() < MANY ? LEET : SIMPLE_LEET);
        List<Part> parts = new ArrayList<>(Dates.in(password));
        for (PasswordMatcher matcher : MATCHERS) {
            for (Match match : matcher.match(configuration, password)) {
                part(match).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private static Optional<Part> part(Match match) {
        double bits = match.calculateEntropy();
        // Where the library's numbers run over, a part says nothing.
        if (Double.isNaN(bits)) {
            return Optional.empty();
        }
        int end = match.getEndIndex() + 1;
        if (match instanceof DictionaryMatch word) {
            return Optional.of(
                    word.getDictionaryName().equals("known")
                            ? new Part(match.getStartIndex(), end, 0, Weakness.KNOWN_WORD)
                            : new Part(match.getStartIndex(), end, Math.max(LEAST_BITS, bits), Weakness.COMMON_WORD));
        }
        return Optional.of(new Part(match.getStartIndex(), end, Math.max(LEAST_BITS, bits), Weakness.PATTERN));
    }

    /** Without edit distance, which costs a hundred times the rest; what is only for its own combination is left empty. */
    private Configuration configuration(KnownWords known, Map<Character, Character[]> leet) {
        return new Configuration(
                MATCHERS,
                Map.of(),
                List.of(common, WordLists.known(known)),
                keyboards,
                leet,
                Pattern.compile(""),
                0.0,
                StrengthEstimator.LONGEST,
                Locale.ENGLISH,
                false,
                0);
    }

    private static Map<Character, Character[]> leet(String table) {
        Map<Character, Character[]> leet = new HashMap<>();
        for (String entry : table.split(" ")) {
            leet.put(
                    entry.charAt(0),
                    entry.substring(1).chars().mapToObj(letter -> (char) letter).toArray(Character[]::new));
        }
        return Map.copyOf(leet);
    }
}
