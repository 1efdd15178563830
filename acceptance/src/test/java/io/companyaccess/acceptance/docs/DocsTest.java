package io.companyaccess.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages lead somewhere, what they name is there, and what they quote of the scripts is what the scripts say. */
final class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile(
            "`((?:\\.ci|providers|authenticators|themes|realm-export|dist|demo|acceptance|benchmarks|docs)/[^`*<>]+)`");
    private static final Pattern ITALIC = Pattern.compile("(?<![*\\w])\\*([^*\n]+)\\*(?![*\\w])");

    @Test
    void every_link_between_the_pages_leads_somewhere() throws IOException {
        for (Path page : pages()) {
            assertThat(found(LINK, Files.readString(page)))
                    .as("links of " + page)
                    .allMatch(link -> leads(page, link));
        }
    }

    @Test
    void every_picture_is_shown_and_light() throws IOException {
        String all = pages().stream().map(DocsTest::text).collect(Collectors.joining());
        try (Stream<Path> pictures = Files.list(Picture.FOLDER)) {
            assertThat(pictures.toList()).isNotEmpty().allSatisfy(picture -> {
                assertThat(all).contains("pictures/" + picture.getFileName() + ")");
                assertThat(Files.size(picture)).isLessThan(Picture.HEAVY);
            });
        }
    }

    @Test
    void what_is_quoted_of_the_scripts_stands_in_them() throws IOException {
        List<String> quoted = found(SHELL, text(DOCS.resolve("apps.md")));
        String scripts;
        try (Stream<Path> files = Files.list(DOCS.resolve("examples"))) {
            scripts = files.map(DocsTest::text).collect(Collectors.joining());
        }

        assertThat(quoted)
                .hasSizeGreaterThan(3)
                .allSatisfy(piece -> assertThat(scripts).contains(piece));
    }

    @Test
    void owners_are_told_what_their_page_says() {
        String texts = text(ROOT.resolve("themes/src/main/resources/theme-resources/messages/messages_en.properties"))
                .replace("''", "'")
                .toLowerCase(Locale.ROOT);

        assertThat(found(ITALIC, text(DOCS.resolve("owner.md"))))
                .hasSizeGreaterThan(5)
                .allSatisfy(words -> assertThat(texts).contains(words.toLowerCase(Locale.ROOT)));
    }

    @Test
    void every_file_that_a_page_names_is_there() throws IOException {
        List<String> named = pages().stream()
                .flatMap(page -> found(FILE, text(page)).stream())
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(20)
                // What the build makes need not be there yet.
                .allMatch(file -> (file + "/").contains("/target/") || Files.exists(ROOT.resolve(file)));
    }

    @Test
    void every_test_that_a_page_names_is_there() throws IOException {
        TestSources tests = TestSources.under(ROOT);
        for (Path page : pages()) {
            assertThat(TestSources.namedIn(text(page)))
                    .as("tests that " + page + " names")
                    .allMatch(tests::has);
        }
    }

    @Test
    void every_long_proof_is_told_of() throws IOException {
        List<String> told = TestSources.namedIn(text(DOCS.resolve("proof.md")));
        assertThat(TestSources.under(ROOT).proofs())
                .hasSizeGreaterThan(20)
                .allMatch(proof -> told.stream().anyMatch(name -> TestSources.covers(name, proof)));
    }

    private static boolean leads(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target)
                && (parts.length == 1 || anchors(text(target)).contains(parts[1]));
    }

    /** As GitHub makes them. */
    private static List<String> anchors(String page) {
        return found(HEADING, page).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(DOCS)) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
