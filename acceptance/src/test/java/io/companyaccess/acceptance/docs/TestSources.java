package io.companyaccess.acceptance.docs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The test classes of all modules, to hold the pages to the names that they tell. */
final class TestSources {
    /** In prose: a class, or several by a wildcard, and perhaps methods of it. */
    private static final Pattern NAME = Pattern.compile("\\b([A-Z][\\w*]*Test(?!\\w)(?:#[\\w*+]+)?)");

    /** In a command, where Maven is told to be content with no test at all. */
    private static final Pattern COMMAND = Pattern.compile("-Dtest='?([^\\s'`]+)");

    private static final Pattern METHOD = Pattern.compile("(?m)^ {4}void (\\w+)\\(");
    private static final Pattern PROOF = Pattern.compile("(?m)^@Proof$");

    private final Map<String, String> sources;

    private TestSources(Map<String, String> sources) {
        this.sources = sources;
    }

    static TestSources under(Path root) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : filesOfTests(root)) {
            // Two modules may have a class of the same name.
            sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
        }
        return new TestSources(sources);
    }

    static List<String> namedIn(String page) {
        return Stream.concat(found(NAME, page), found(COMMAND, page).flatMap(list -> Stream.of(list.split(",", -1))))
                .distinct()
                .toList();
    }

    /** Whether there is a class of that name, and a test for each of its methods; either may have wildcards. */
    boolean has(String name) {
        String[] parts = name.split("#", 2);
        List<String> classes = sources.entrySet().stream()
                .filter(test -> fits(parts[0], test.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return parts.length == 1
                ? !classes.isEmpty()
                : Stream.of(parts[1].split("\\+"))
                        .allMatch(wanted -> classes.stream()
                                .flatMap(source -> found(METHOD, source))
                                .anyMatch(method -> fits(wanted, method)));
    }

    /** Those that are in no everyday run. */
    List<String> proofs() {
        return sources.entrySet().stream()
                .filter(test -> PROOF.matcher(test.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    static boolean covers(String name, String test) {
        return fits(name.split("#", 2)[0], test);
    }

    private static boolean fits(String name, String real) {
        return real.matches(name.replace("*", "\\w*"));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult one) -> one.group(1));
    }

    private static List<Path> filesOfTests(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(root)) {
            for (Path module : modules) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> inside = Files.walk(tests)) {
                        inside.filter(file -> file.toString().endsWith("Test.java"))
                                .forEach(files::add);
                    }
                }
            }
        }
        return files;
    }
}
