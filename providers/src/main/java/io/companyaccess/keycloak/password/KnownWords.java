package io.companyaccess.keycloak.password;

import java.text.Normalizer;
import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that count for nothing in one person's password: his names, his companies', the product's, the years around. */
public record KnownWords(Set<String> words) {

    /** Shorter ones are in every password by chance. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 24;

    /** So that nobody with hundreds of companies makes an estimate slow. */
    private static final int MOST = 300;

    private static final int YEARS_BACK = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Makes the set safe from later changes. */
    public KnownWords {
        words = Set.copyOf(words);
    }

    /**
     * The words in these names, addresses and domains, each in itself and all in one.
     *
     * @param names may hold nulls
     */
    public static KnownWords in(Collection<@Nullable String> names, Year now) {
        Set<String> words = new LinkedHashSet<>();
        for (int year = now.getValue() - YEARS_BACK; year <= now.getValue() + 1; year++) {
            words.add(String.valueOf(year));
        }
        names.stream()
                .filter(Objects::nonNull)
                .flatMap(KnownWords::words)
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .limit(MOST)
                .forEach(words::add);
        return new KnownWords(words);
    }

    private static Stream<String> words(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        String[] pieces = BETWEEN_WORDS.split(lower);
        return Stream.concat(Stream.of(lower, String.join("", pieces)), Stream.of(pieces))
                .flatMap(KnownWords::spellings);
    }

    /** A word as it is, without its accents, and as Germans write it who have no umlauts. */
    static Stream<String> spellings(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return Stream.of(word);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        String german = composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("œ", "oe");
        return Stream.of(composed, bare(composed.replace("ß", "ss").replace("œ", "oe")), bare(german))
                .distinct();
    }

    private static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }
}
