package io.companyaccess.acceptance.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a page looks, on a desk and on a phone, by day and by night: nothing stands out of its width, no key shows instead of
 * its text, it is accessible; pictures are kept.
 *
 * <p>What depends on the language is the width and the text. So German, whose words are the longest, is looked at on a phone
 * only, and English on a desk by day and on a phone by night; {@code -Dlooks=all} looks at every language in every way.
 */
public final class Looks {
    private static final boolean ALL = "all".equals(System.getProperty("looks"));
    private static final String WHOLE = "html";

    /** A function, which runs under any content security policy; what turns for ever is not waited for. */
    private static final String SETTLED = "() => Promise.allSettled(document.getAnimations()"
            + ".filter(each => each.effect.getComputedTiming().endTime !== Infinity).map(each => each.finished))"
            + ".then(() => null)";

    private record View(String name, ColorScheme scheme, int width, int height) {}

    private Looks() {}

    /** The languages that a page is looked at in: English, and German, whose words are the longest; or all four. */
    public static Stream<String> languages() {
        return ALL ? Stream.of("en", "nl", "fr", "de") : Stream.of("en", "de");
    }

    /** Looks at all of a page. */
    public static void right(Page page, String name) {
        look(page, name, WHOLE, 900, 740);
    }

    /** Looks at our part of a page that scrolls inside the window, and at a dialog that stands open. */
    public static void rightIn(String part, Page page, String name) {
        // So high that all of it stands in the picture.
        look(page, name, part, 2600, 4600);
    }

    private static void look(Page page, String name, String part, int desk, int phone) {
        boolean english = "en".equals(page.locator("html").getAttribute("lang"));
        for (View view : views(english, desk, phone)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
            page.setViewportSize(view.width(), view.height());
            page.evaluate(SETTLED);
            assertRight(page, part, name + "-" + view.name(), ALL || english);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    private static List<View> views(boolean english, int desk, int phone) {
        View phoneByDay = new View("phone", ColorScheme.LIGHT, 360, phone);
        if (!ALL && !english) {
            return List.of(phoneByDay);
        }
        View deskByDay = new View("wide", ColorScheme.LIGHT, 1280, desk);
        View phoneByNight = new View("dark-phone", ColorScheme.DARK, 360, phone);
        return ALL
                ? List.of(deskByDay, phoneByDay, new View("dark-wide", ColorScheme.DARK, 1280, desk), phoneByNight)
                : List.of(deskByDay, phoneByNight);
    }

    private static void assertRight(Page page, String part, String name, boolean accessible) {
        // A dialog stands in a layer of its own.
        assertThat(page.locator(part + ", dialog[open]")
                        .evaluateAll("all => all.every(each => each.scrollWidth <= each.clientWidth)"))
                .as("fits into the width: " + name)
                .isEqualTo(true);
        assertThat(page.locator(part.equals(WHOLE) ? "body" : part).innerText())
                .doesNotContain("companyAccess.", "{0}", "{1}", "undefined");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(part.equals(WHOLE)));
        if (accessible && part.equals(WHOLE)) {
            AxeCheck.assertAccessible(page);
        } else if (accessible) {
            AxeCheck.assertAccessible(page, part);
        }
    }
}
