package io.companyaccess.acceptance.waysin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that tells what holds where names the very tests that show it. */
final class SecurityTableTest {
    private static final Path PAGE = Path.of("..", "docs", "security.md");
    private static final String BEGIN =
            "<!-- Written by SecurityTableTest: mvn -pl acceptance -am verify -Dtest=SecurityTableTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dsecurity.table.write=true -->\n";
    private static final String END = "<!-- end -->\n";

    private final SecurityTable table = SecurityTable.ofTests();

    @Test
    void the_page_has_the_table_of_the_tests() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(BEGIN, END);
        String wanted = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + table.markdown()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("security.table.write")) {
            Files.writeString(PAGE, wanted);
            return;
        }

        assertThat(page)
                .as("docs/security.md does not name the tests that exist; -Dsecurity.table.write=true writes it anew")
                .isEqualTo(wanted);
    }

    @Test
    void every_way_in_is_shown_with_a_factor_and_without() {
        assertThat(table.gaps()).as("no test shows").isEmpty();
    }

    @Test
    void no_test_names_a_way_in_that_is_not_listed() {
        assertThat(table.unknown()).isEmpty();
    }
}
