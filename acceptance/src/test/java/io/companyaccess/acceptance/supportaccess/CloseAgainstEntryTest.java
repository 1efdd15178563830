package io.companyaccess.acceptance.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TokenAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An owner closes at the very moment at which an agent enters. */
@Acceptance
final class CloseAgainstEntryTest {
    private static final int TIMES = Integer.getInteger("interleavings", 20);
    /** Milliseconds; how long an entry takes depends on the server, so it follows what came of the last one. */
    private static final int FIRST_WINDOW = 60;

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    @Test
    void nobody_is_in_once_the_close_was_answered(TestRealm realm, Page first) {
        Owner owner = Owner.of(realm, "acme").open("PT8H");
        Agent sam = Agent.of(realm);
        sam.enter(owner.company(), first);
        owner.close();
        APIRequestContext browser = first.context().request();
        int in = 0;
        int late = 0;
        int window = FIRST_WINDOW;

        for (int i = 0; i < TIMES; i++) {
            owner.open("PT8H");
            LoginAttempt login =
                    sam.app().login("support_company", owner.company().alias());
            String door = browser.get(login.url()).text();
            assertThat(door).contains("value=\"enter\"");
            CompletableFuture<Void> closing = CompletableFuture.runAsync(
                    owner::close,
                    CompletableFuture.delayedExecutor(
                            ThreadLocalRandom.current().nextInt(window), TimeUnit.MILLISECONDS));

            // The app is asked at once when the door let him through: the redirect ends there.
            APIResponse answer = browser.post(
                    action(door),
                    RequestOptions.create().setForm(FormData.create().set("choice", "enter")));
            TokenAnswer early = login.isBack() ? tokens(login) : null;
            closing.join();

            if (early == null) {
                late++;
                window = Math.min(2_000, window * 2);
                assertThat(answer.text()).contains("value=\"ask\"");
            } else if (early.granted()) {
                in++;
                window = Math.max(8, window / 2);
                assertThat(sam.app()
                                .introspect(early.accessToken())
                                .json()
                                .path("active")
                                .asBoolean())
                        .as("interleaving " + i)
                        .isFalse();
                assertThat(sam.app().refresh(early).error()).isEqualTo("invalid_grant");
            }
        }
        assertThat(in).as("entries before the close").isPositive();
        assertThat(late).as("entries that came too late").isPositive();
        assertThat(owner.state().path("open").asBoolean()).isFalse();
    }

    private static TokenAnswer tokens(LoginAttempt login) {
        Map<String, String> answer = login.answer();
        return answer.containsKey("code") ? login.exchange(answer.get("code")) : null;
    }

    private static String action(String page) {
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1).replace("&amp;", "&");
    }
}
