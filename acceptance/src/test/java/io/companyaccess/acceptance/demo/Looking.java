package io.companyaccess.acceptance.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.companyaccess.acceptance.support.AxeCheck;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.invoices.InvoicesApp;
import java.nio.file.Path;
import org.keycloak.representations.idm.ClientRepresentation;

/** How the tests of the demo look at its pages. */
final class Looking {

    private Looking() {}

    /** Checks a page for accessibility and keeps a picture of it. */
    static void look(Page page, String name) {
        AxeCheck.assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                .first();
    }

    static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    /** Another browser: a phone at night. */
    static Page elsewhere(Page page) {
        BrowserContext context = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setViewportSize(390, 844)
                        .setColorScheme(ColorScheme.DARK));
        context.setDefaultTimeout(15_000);
        page.onClose(closed -> context.close());
        return context.newPage();
    }

    /** Lets the realm send browsers back to an app on this port. */
    static void letIn(TestRealm realm, InvoicesApp app) {
        ClientRepresentation client =
                realm.admin().clients().findByClientId("invoices").get(0);
        client.getRedirectUris().add(app.url() + "/*");
        realm.admin().clients().get(client.getId()).update(client);
    }
}
