package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** An owner closes at the very moment at which an agent enters. */
@Acceptance
final class CloseAgainstEntryTest {
    private static final int TIMES = 20;

    @Test
    void nobody_is_in_once_the_close_was_answered(TestRealm realm, BrowserContext browser, Page first) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        sam.enter(owner.company(), first);
        owner.close();

        for (int i = 0; i < TIMES; i++) {
            owner.open("PT8H");
            Page page = browser.newPage();
            LoginAttempt login =
                    sam.app().login("support_company", owner.company().alias()).open(page);
            SupportPage door = SupportPage.confirmation(page);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
                pause(ThreadLocalRandom.current().nextInt(80));
                owner.close();
            });
            door.choose("enter");
            page.waitForLoadState();
            TokenAnswer early = login.isBack() ? tokens(login, page) : null;
            closing.join();

            if (early != null && early.granted()) {
                assertThat(sam.app()
                                .introspect(early.accessToken())
                                .json()
                                .path("active")
                                .asBoolean())
                        .as("interleaving " + i)
                        .isFalse();
                assertThat(sam.app().refresh(early).error()).isEqualTo("invalid_grant");
            } else if (!login.isBack()) {
                SupportPage.closed(page);
            }
            page.close();
        }
        assertThat(owner.state().path("open").asBoolean()).isFalse();
    }

    private static TokenAnswer tokens(LoginAttempt login, Page page) {
        Map<String, String> answer = login.awaitAnswer(page);
        return answer.containsKey("code") ? login.exchange(answer.get("code")) : null;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
