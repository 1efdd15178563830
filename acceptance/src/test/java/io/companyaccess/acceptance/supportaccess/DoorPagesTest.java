package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.AxeCheck;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.TestRealm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages at the door of a company, as agents see them. */
@Acceptance
final class DoorPagesTest {
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void can_be_read_in_four_languages(String language, TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        LoginAttempt login = at(owner.company().alias(), sam, language, page);
        LoginPage.on(page).signIn(sam.user());
        OtpPage.on(page).enter(sam.totp().next());
        SupportPage confirmation = SupportPage.confirmation(page);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertLooksRight(page, "confirm-" + language);
        confirmation.choose("enter");
        login.awaitAnswer(page);
        owner.close();

        at(owner.company().alias(), sam, language, page);
        SupportPage closed = SupportPage.closed(page);
        assertLooksRight(page, "closed-" + language);
        closed.ask("short", "T".repeat(101));
        page.locator("[name='reason'][aria-invalid='true']").waitFor();
        assertThat(page.locator("[name='reason']").inputValue()).isEqualTo("short");
        assertLooksRight(page, "closed-wrong-" + language);
    }

    @Test
    void tell_what_became_of_a_question(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        sam.enter(owner.company(), page);
        owner.close();
        at(owner.company().alias(), sam, "en", page);
        SupportPage.closed(page).ask("The totals of March are wrong", "T-1");
        page.locator("[name='reason']").waitFor(HIDDEN);
        assertLooksRight(page, "asked");
        at(owner.company().alias(), sam, "en", page);
        page.locator("#ca-pending").waitFor();
        assertLooksRight(page, "pending");
        at("nowhere", sam, "en", page);
        page.locator("#ca-refusal").waitFor();
        assertLooksRight(page, "unknown");
    }

    @Test
    void can_be_read_in_the_dark_and_worked_by_keyboard(TestRealm realm, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Owner owner = Owner.of(realm, "acme");
        Agent sam = Agent.of(realm);
        sam.comeTo(owner.company(), page);
        SupportPage.closed(page);
        assertLooksRight(page, "closed-dark");

        page.locator("[name='reason']").focus();
        page.keyboard().type("The totals of March are wrong");
        page.keyboard().press("Enter");

        SupportPage.end(page);
        assertThat(owner.state().path("requests")).hasSize(1);
        assertThat(page.locator("#reset-login, #try-another-way, #kc-attempted-username")
                        .count())
                .isZero();
    }

    private static LoginAttempt at(String company, Agent sam, String language, Page page) {
        return sam.app()
                .login("support_company", company, "ui_locales", language)
                .open(page);
    }

    private static void assertLooksRight(Page page, String name) {
        assertThat(page.locator("body").innerText()).doesNotContain("companyAccess.", "{0}", "{1}");
        page.setViewportSize(1280, 900);
        AxeCheck.assertAccessible(page);
        keep(page, name + "-wide");
        page.setViewportSize(360, 740);
        AxeCheck.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        keep(page, name + "-phone");
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "support-" + name + ".png"))
                .setFullPage(true));
    }
}
