package io.companyaccess.acceptance.plain;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements of a page, looked for whenever they are asked for. Where one is meant, more than one is an error. */
final class PlainLocator {
    private final PlainPage page;
    private final String name;
    private final Supplier<List<Element>> elements;

    private PlainLocator(PlainPage page, String name, Supplier<List<Element>> elements) {
        this.page = page;
        this.name = name;
        this.elements = elements;
    }

    static Locator of(PlainPage page, String name, Supplier<List<Element>> elements) {
        return Partly.as(Locator.class, new PlainLocator(page, name, elements));
    }

    Locator locator(String selector, Locator.@Nullable LocatorOptions options) {
        return of(
                page,
                name + " " + selector,
                () -> elements.get().stream()
                        .flatMap(each -> Selected.in(each, selector).stream())
                        .filter(found -> !elements.get().contains(found))
                        .distinct()
                        .toList());
    }

    Locator first() {
        return nth(0);
    }

    Locator nth(int index) {
        return of(
                page,
                name + "[" + index + "]",
                () -> elements.get().stream().skip(index).limit(1).toList());
    }

    Locator filter(Locator.@Nullable FilterOptions options) {
        if (options == null || !(options.hasText instanceof String text)) {
            throw new UnsupportedOperationException("Needs a browser");
        }
        return of(
                page,
                name + " with " + text,
                () -> elements.get().stream()
                        .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    int count() {
        return elements.get().size();
    }

    List<Locator> all() {
        return elements.get().stream()
                .map(each -> of(page, name, () -> List.of(each)))
                .toList();
    }

    void waitFor(Locator.@Nullable WaitForOptions options) {
        WaitForSelectorState state =
                options == null || options.state == null ? WaitForSelectorState.VISIBLE : options.state;
        boolean visible = count() > 0 && Selected.isVisible(one());
        boolean right = switch (state) {
            case VISIBLE -> visible;
            case HIDDEN -> !visible;
            case ATTACHED -> count() > 0;
            case DETACHED -> count() == 0;
        };
        if (!right) {
            throw new TimeoutError(name + " is not " + state + " at " + page.url() + ": "
                    + page.document().text());
        }
    }

    boolean isVisible(Locator.@Nullable IsVisibleOptions options) {
        return count() > 0 && Selected.isVisible(one());
    }

    String innerText(Locator.@Nullable InnerTextOptions options) {
        return Selected.text(one());
    }

    List<String> allInnerTexts() {
        return elements.get().stream().map(Selected::text).toList();
    }

    @Nullable
    String getAttribute(String attribute, Locator.@Nullable GetAttributeOptions options) {
        return one().hasAttr(attribute) ? one().attr(attribute) : null;
    }

    String inputValue(Locator.@Nullable InputValueOptions options) {
        return one().val();
    }

    boolean isChecked(Locator.@Nullable IsCheckedOptions options) {
        return one().hasAttr("checked");
    }

    void setChecked(boolean checked, Locator.@Nullable SetCheckedOptions options) {
        Forms.check(usable(), checked);
    }

    void check(Locator.@Nullable CheckOptions options) {
        Forms.check(usable(), true);
    }

    void fill(String value, Locator.@Nullable FillOptions options) {
        Forms.fill(usable(), value);
    }

    void click(Locator.@Nullable ClickOptions options) {
        Forms.click(page, usable());
    }

    private Element usable() {
        Element element = one();
        if (!Selected.isVisible(element)
                || element.hasAttr("disabled")
                || element.closest("fieldset[disabled]") != null) {
            throw new TimeoutError(name + " cannot be used at " + page.url());
        }
        return element;
    }

    private Element one() {
        List<Element> found = elements.get();
        if (found.isEmpty()) {
            throw new TimeoutError(name + " is not there at " + page.url() + ": "
                    + page.document().text());
        }
        if (found.size() > 1) {
            throw new IllegalStateException(name + " is more than one: " + found);
        }
        return found.get(0);
    }
}
