package io.companyaccess.acceptance.plain;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements of a page, and whether a browser that runs scripts would show them. */
final class Selected {
    private static final Set<String> NEVER_SHOWN = Set.of("script", "style", "noscript", "template", "head", "title");

    private Selected() {}

    /** What a selector in Playwright's spelling finds. */
    static List<Element> in(Element root, String selector) {
        return List.copyOf(root.select(selector.replace(":has-text(", ":contains(")));
    }

    static boolean isVisible(Element element) {
        return !"hidden".equals(element.attr("type"))
                && element.parents().stream().noneMatch(Selected::isHidden)
                && !isHidden(element);
    }

    /** What can be read of an element. */
    static String text(Element element) {
        Element copy = element.clone();
        copy.getAllElements().stream()
                .filter(each -> each != copy && isHidden(each))
                .toList()
                .forEach(Element::remove);
        return copy.text();
    }

    /** Is it something that could be read at all? */
    static boolean isContent(Element element) {
        return element.closest(String.join(",", NEVER_SHOWN)) == null;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.is("details:not([open]) > :not(summary)")
                || NEVER_SHOWN.contains(element.normalName())
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
