package io.companyaccess.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Style sheet and scripts carry a check sum of their content in their names.
 *
 * <p>Keycloak lets browsers keep them for 30 days, and keeps compressed copies itself, under an address that changes
 * with Keycloak's version only; after an update of ours an old file under the same name would be served with new pages.
 */
class PublicFilesTest {

    private static final Pattern NAME = Pattern.compile("(resources/\\w+/[a-z-]+)-[0-9a-f]{8}\\.(\\w+)");

    private final Map<String, String> files = Resources.texts("resources");

    @Test
    void names_fit_the_content() {
        assertThat(files).isNotEmpty().allSatisfy((path, text) -> {
            Matcher name = NAME.matcher(path);
            assertThat(name.matches()).as(path).isTrue();
            assertThat(path)
                    .as("After a change, rename the file and name it so in the templates")
                    .isEqualTo("%s-%s.%s", name.group(1), checkSum(text), name.group(2));
        });
    }

    @Test
    void templates_name_every_file() {
        String templates = String.join("\n", Resources.texts("templates").values());

        assertThat(files.keySet())
                .allSatisfy(path -> assertThat(templates).contains(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static String checkSum(String text) {
        CRC32 checkSum = new CRC32();
        checkSum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(checkSum.getValue());
    }
}
