package io.companyaccess.keycloak.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import me.gosimple.nbvcxz.resources.AdjacencyGraph;
import me.gosimple.nbvcxz.resources.AdjacencyGraphUtil;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/** What everybody knows: leaked passwords, words and names of four languages, keyboards. */
final class WordLists {

    /** Longer words are rare, and each letter more makes long passwords slower to look through. */
    private static final int LONGEST = 20;

    private static final int SHORTEST = 3;

    private WordLists() {}

    /** All words in one dictionary, with the best rank of any list: the cost of looking grows with their number. */
    static Dictionary common() {
        Map<String, Integer> ranks = new HashMap<>(1 << 19);
        for (String list : List.of(
                DictionaryUtil.passwords,
                DictionaryUtil.english,
                DictionaryUtil.male_names,
                DictionaryUtil.female_names,
                DictionaryUtil.surnames)) {
            addAll(ranks, DictionaryUtil.loadRankedDictionary(list));
        }
        addAll(ranks, DictionaryUtil.loadUnrankedDictionary(DictionaryUtil.eff_large));
        for (String list : List.of("nl", "fr", "de", "leaked")) {
            int rank = 1;
            for (String word : lines("words-" + list + ".txt")) {
                add(ranks, word, rank++);
            }
        }
        return dictionary("common", ranks, false);
    }

    /** The words of one person. */
    static Dictionary known(KnownWords known) {
        Map<String, Integer> ranks = new HashMap<>();
        known.words().forEach(word -> ranks.put(word, 1));
        return dictionary("known", ranks, true);
    }

    /** The rows of keys that people here have before them, with the number pads. */
    static List<AdjacencyGraph> keyboards() {
        return List.of(
                new AdjacencyGraph("qwerty", AdjacencyGraphUtil.qwerty),
                new AdjacencyGraph("keypad", AdjacencyGraphUtil.standardKeypad),
                keyboard("azerty"),
                keyboard("azerty-be"),
                keyboard("qwertz"));
    }

    private static AdjacencyGraph keyboard(String name) {
        HashMap<Character, String[]> keys = new HashMap<>();
        for (String line : lines("keyboard-" + name + ".tsv")) {
            String[] cells = line.split("\t", -1);
            String[] neighbours = new String[cells.length - 1];
            for (int i = 0; i < neighbours.length; i++) {
                neighbours[i] = cells[i + 1].isEmpty() ? null : cells[i + 1];
            }
            keys.put(cells[0].charAt(0), neighbours);
        }
        return new AdjacencyGraph(name, keys);
    }

    private static void addAll(Map<String, Integer> to, Map<String, Integer> list) {
        list.forEach((word, rank) -> add(to, word, rank));
    }

    private static void add(Map<String, Integer> to, String word, int rank) {
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            KnownWords.spellings(word).forEach(spelling -> to.merge(spelling, rank, Math::min));
        }
    }

    /** With one entry that is longer than all and matches nobody: the library never un-leets the longest words. */
    private static Dictionary dictionary(String name, Map<String, Integer> ranks, boolean countForNothing) {
        int longest = ranks.keySet().stream().mapToInt(String::length).max().orElse(0);
        ranks.put("\0".repeat(longest + 1), Integer.MAX_VALUE);
        return new Dictionary(name, ranks, countForNothing);
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(WordLists.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
