package io.companyaccess.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.companyaccess.acceptance.support.AxeCheck;
import java.nio.file.Path;

/** How our page looks: on a desk and on a phone, by day and by night; pictures are kept. */
final class Looks {
    private static final String PAGE = ".ca-page";

    private Looks() {}

    static void right(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String at = scheme == ColorScheme.DARK ? name + "-dark" : name;
            // Long enough that all of it stands in the picture: the console scrolls inside the window.
            right(page, at + "-wide", 1280, 2600);
            right(page, at + "-phone", 360, 4600);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    private static void right(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        AxeCheck.assertAccessible(page, PAGE);
        // A dialog stands in a layer of its own.
        assertThat(page.locator(PAGE + ", dialog[open]")
                        .evaluateAll("all => all.every(each => each.scrollWidth <= each.clientWidth)"))
                .as("fits into the width: " + name)
                .isEqualTo(true);
        assertThat(page.locator(PAGE).innerText()).doesNotContain("companyAccess.", "{0}", "{1}", "undefined");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "console-" + name + ".png")));
    }
}
