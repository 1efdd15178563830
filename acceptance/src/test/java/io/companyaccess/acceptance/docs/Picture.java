package io.companyaccess.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A picture for the docs: always taken, put into the docs with {@code -Ddocs.pictures=true} only, as no two runs give the same bytes. */
final class Picture {
    static final Path FOLDER = Path.of("..", "docs", "pictures");
    /** In bytes; what is heavier makes a page slow to read. */
    static final int HEAVY = 150_000;

    private Picture() {}

    /** What the window shows. */
    static void of(Page page, String name) {
        Path taken = taken(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(taken));
        publish(taken, name);
    }

    /** One part of a page. */
    static void of(Locator part, String name) {
        Path taken = taken(name);
        part.screenshot(new Locator.ScreenshotOptions().setPath(taken));
        publish(taken, name);
    }

    private static Path taken(String name) {
        return Path.of("target", "screenshots", "docs-" + name + ".png");
    }

    private static void publish(Path taken, String name) {
        assertThat(taken).isNotEmptyFile();
        if (!Boolean.getBoolean("docs.pictures")) {
            return;
        }
        try {
            assertThat(Files.size(taken)).as(name).isLessThan(HEAVY);
            Files.createDirectories(FOLDER);
            Files.copy(taken, FOLDER.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
