package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.Looks;
import io.companyaccess.acceptance.support.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages at the door of a company, as agents see them. */
@Acceptance
final class DoorPagesTest {
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @ParameterizedTest
    @MethodSource("io.companyaccess.acceptance.support.Looks#languages")
    void can_be_read_in_its_languages(String language, TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        LoginAttempt login = at(owner.company().alias(), sam, language, page);
        LoginPage.on(page).signIn(sam.user());
        OtpPage.on(page).enter(sam.totp().next());
        SupportPage confirmation = SupportPage.confirmation(page);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Looks.right(page, "support-confirm-" + language);
        confirmation.choose("enter");
        login.awaitAnswer(page);
        owner.close();

        at(owner.company().alias(), sam, language, page);
        SupportPage closed = SupportPage.closed(page);
        Looks.right(page, "support-closed-" + language);
        closed.ask("short", "T".repeat(101));
        page.locator("[name='reason'][aria-invalid='true']").waitFor();
        assertThat(page.locator("[name='reason']").inputValue()).isEqualTo("short");
        Looks.right(page, "support-closed-wrong-" + language);
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
        Looks.right(page, "support-asked");
        at(owner.company().alias(), sam, "en", page);
        page.locator("#ca-pending").waitFor();
        Looks.right(page, "support-pending");
        at("nowhere", sam, "en", page);
        page.locator("#ca-refusal").waitFor();
        Looks.right(page, "support-unknown");
    }

    @Test
    void can_be_worked_by_keyboard(TestRealm realm, Page page) {
        Owner owner = Owner.of(realm, "acme");
        Agent sam = Agent.of(realm);
        sam.comeTo(owner.company(), page);
        SupportPage.closed(page);
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
}
