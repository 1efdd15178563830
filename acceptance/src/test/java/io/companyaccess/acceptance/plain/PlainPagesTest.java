package io.companyaccess.acceptance.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.companyaccess.acceptance.support.Acceptance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plain pages send and show what a browser does, or say that they cannot. */
@Acceptance
final class PlainPagesTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><title>Form</title>
            <p id="read">What <span hidden>not</span> is <b>read</b></p><p>No <i hidden>secret</i></p>
            <form method="post" action="/echo?a=1">
              <input type="hidden" name="kept" value="é&amp;=+ ">
              <input name="typed" value="before"><textarea name="long"></textarea>
              <input type="checkbox" name="on" checked><input type="checkbox" name="off" value="1">
              <input name="not-sent" value="x" disabled>
              <select name="chosen"><option value="1">one<option value="2" selected>two</select>
              <button name="choice" value="first">First</button>
              <button name="choice" value="second" formaction="/echo?b=2">Second</button>
            </form>
            <form action="/echo"><input name="q"><input type="submit" name="no" value="No">
              <input type="submit" id="look" name="yes" value="Look"></form>
            <a id="away" href="far/leave">Go</a>""";

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void send_and_show_what_a_browser_does(Page inBrowser) {
        List<String> seen = story(inBrowser);
        List<String> sent = List.copyOf(requests);
        requests.clear();

        assertThat(story(PlainContext.open().newPage())).isEqualTo(seen);
        assertThat(requests).isEqualTo(sent);
        assertThat(sent)
                .hasSizeGreaterThan(8)
                .anySatisfy(each -> assertThat(each).contains("choice=second"));
    }

    @Test
    void refuse_what_they_cannot() {
        Page page = PlainContext.open().newPage();
        page.navigate(address + "/form");

        assertThatThrownBy(() -> page.evaluate("1")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.locator("#nowhere").click()).isInstanceOf(TimeoutError.class);
        assertThatThrownBy(() -> page.locator("#nowhere").waitFor()).isInstanceOf(TimeoutError.class);
        assertThatThrownBy(() -> page.locator("[name=kept]").fill("x")).isInstanceOf(TimeoutError.class);
        assertThatThrownBy(() -> page.locator("[name=not-sent]").fill("x")).isInstanceOf(TimeoutError.class);
        assertThatThrownBy(() -> page.locator("button").click()).hasMessageContaining("more than one");
        assertThatThrownBy(() -> page.getByText("x", new Page.GetByTextOptions().setExact(true)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.locator("#read").click()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.waitForURL("**/elsewhere")).isInstanceOf(TimeoutError.class);
    }

    private List<String> story(Page page) {
        List<String> seen = new ArrayList<>();
        page.navigate(address + "/form");
        seen.add(page.title()
                + page.locator("#read").innerText()
                + page.locator("button").count());
        seen.add(page.locator("[name=kept]").isVisible() + " "
                + page.locator("[name=typed]").inputValue());
        seen.add(page.getByText("IS READ").first().getAttribute("id"));
        page.locator("[name=typed]").fill("ü & more");
        page.locator("[name=long]").fill("two words");
        page.locator("[name=off]").check();
        page.locator("[name=on]").setChecked(false);
        page.locator("button").first().click();
        seen.add(page.locator("#echo").innerText());

        page.reload();
        seen.add(page.url() + page.locator("#echo").innerText());

        page.navigate(address + "/form");
        seen.add(page.getByText("secret").count() + " "
                + page.getByText("secret").isVisible());
        page.locator("button[value=second]").click();
        seen.add(page.url() + page.locator("#echo").innerText());
        page.navigate(address + "/form");
        page.locator("[name=q]").fill("a b");
        page.locator("#look").click();
        seen.add(page.url() + page.locator("#echo").innerText());

        page.navigate(address + "/form");
        page.locator("#away").click();
        page.waitForURL("**/echo?*");
        seen.add(page.url() + page.locator("#echo").innerText());
        page.context().clearCookies();
        page.reload();
        seen.add(page.locator("#echo").innerText());
        return seen;
    }

    /** Tells the cookies that came along, and sets some on the way. */
    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.equals("/favicon.ico")) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        List<String> cookies = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).stream()
                .flatMap(all -> List.of(all.split("; ")).stream())
                .sorted()
                .toList();
        requests.add(exchange.getRequestMethod() + " " + asked + " " + body + " " + cookies);
        if (asked.startsWith("/far")) {
            cookie(exchange, "here=1; Path=/far; HttpOnly");
            cookie(exchange, "all=\"q\"; Path=/; Secure; SameSite=None");
            cookie(exchange, "form=; Path=/; Max-Age=0");
            exchange.getResponseHeaders().add("Location", asked.equals("/far/leave") ? "again" : "/echo?c=3");
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        cookie(exchange, "form=kept; Path=/");
        // As Keycloak's pages do after a post: a reload asks for them by GET.
        String own = asked.contains("a=1")
                ? "<script>history.replaceState({}, 'x', \"" + address + "/echo?own\");</script>"
                : "";
        String page =
                asked.equals("/form") ? PAGE : "<!doctype html>" + own + "<p id=echo>" + cookies + " " + body.length();
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void cookie(HttpExchange exchange, String cookie) {
        exchange.getResponseHeaders().add("Set-Cookie", cookie);
    }
}
