package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.setup.InstallGuide.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about installing hides nothing: what stands there is run by a test, or said not to be. */
final class InstallGuideTest {
    private final InstallGuide guide = InstallGuide.read();

    @Test
    void each_command_is_marked() {
        long fences =
                Pattern.compile("(?m)^```\\w+$").matcher(guide.text()).results().count();

        assertThat(fences).isPositive();
        assertThat(guide.all()).hasSize((int) fences).extracting(Commands::name).doesNotHaveDuplicates();
    }

    @Test
    void what_is_said_to_be_executed_is_named_by_its_test() throws IOException {
        for (Commands commands : guide.all()) {
            if (!commands.test().isEmpty()) {
                Path test = Path.of("src/test/java/io/companyaccess/acceptance/setup", commands.test() + ".java");
                assertThat(Files.readString(test)).contains("\"" + commands.name() + "\"");
            }
        }
    }

    @Test
    void what_is_not_executed_is_listed_at_the_end() {
        String list = guide.text().substring(guide.text().indexOf("\n## Not executed"));
        List<Commands> notExecuted =
                guide.all().stream().filter(each -> each.test().isEmpty()).toList();

        assertThat(notExecuted)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(list)
                        .contains(each.name() + ":", "`" + each.text().strip() + "`"));
    }

    @Test
    void the_examples_that_it_links_are_there() {
        List<String> examples = Pattern.compile("\\((examples/[^)]+)\\)")
                .matcher(guide.text())
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();

        assertThat(examples)
                .hasSize(4)
                .allSatisfy(example ->
                        assertThat(InstallGuide.PAGE.resolveSibling(example)).isNotEmptyFile());
    }
}
