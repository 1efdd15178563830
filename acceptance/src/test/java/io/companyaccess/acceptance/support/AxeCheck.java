package io.companyaccess.acceptance.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Holds a page against the machine-checkable part of WCAG 2.1, levels A and AA. */
public final class AxeCheck {
    /** Keycloak's layout shows the user's name in this field on every page after the first, and gives it no label. */
    private static final String OF_KEYCLOAK = "#kc-attempted-username";

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private AxeCheck() {}

    /** Fails with every broken rule and the elements that break it. */
    public static void assertAccessible(Page page) {
        assertAccessible(page, new AxeBuilder(page).exclude(OF_KEYCLOAK));
    }

    /** The same for one part of a page whose rest is Keycloak's own. */
    public static void assertAccessible(Page page, String part) {
        assertAccessible(page, new AxeBuilder(page).include(part));
    }

    private static void assertAccessible(Page page, AxeBuilder axe) {
        List<String> violations = axe.withTags(STANDARDS).analyze().getViolations().stream()
                .map(AxeCheck::readable)
                .toList();
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    private static String readable(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
