package io.companyaccess.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MailCatcherTest {

    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        catcher = MailCatcher.start(0, 0);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void an_empty_box_says_so() throws Exception {
        assertThat(get("/").body()).contains("No mail yet").doesNotContain("Delete all");
        assertThat(get("/count").body()).isEqualTo("0");
    }

    @Test
    void the_newest_mail_comes_first() throws Exception {
        send("first@acme.example", "First", "text", "<p>html</p>");
        Thread.sleep(5);
        send("second@acme.example", "Second", "text", "<p>html</p>");

        var page = get("/").body();

        assertThat(page.indexOf("Second")).isPositive().isLessThan(page.indexOf("First"));
        assertThat(page).contains("to first@acme.example", "/mail?number=1");
        assertThat(get("/count").body()).isEqualTo("2");
    }

    @Test
    void the_text_is_text_and_its_links_work() throws Exception {
        send("olga@acme.example", "Hé <b>", "Go to http://localhost:8080/a?b=1&c=2\nor <script>", "<p>x</p>");

        assertThat(get("/mail?number=0").body())
                .contains("<h1>Hé &lt;b&gt;</h1>", "or &lt;script&gt;")
                .contains("<a href=\"http://localhost:8080/a?b=1&amp;c=2\" target=\"_blank\" rel=\"noreferrer\">");
    }

    @Test
    void the_HTML_stays_in_a_frame_that_runs_nothing() throws Exception {
        send("olga@acme.example", "Subject", "text", "<script>alert('1')</script>\"><script>alert(2)</script>");

        var page = get("/mail?number=0");

        assertThat(page.body())
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"&lt;base")
                .doesNotContain("<script>alert");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'; script-src 'self';"));
    }

    @Test
    void a_mail_that_is_not_there_is_not_found() throws Exception {
        assertThat(get("/mail?number=0").statusCode()).isEqualTo(404);
        assertThat(get("/mail?number=-1").statusCode()).isEqualTo(404);
        assertThat(get("/mail?number=99999999999").statusCode()).isEqualTo(404);
        assertThat(get("/mail").statusCode()).isEqualTo(404);
    }

    @Test
    void mails_are_deleted_by_our_form_only() throws Exception {
        send("olga@acme.example", "Subject", "text", "<p>x</p>");
        var token = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"").matcher(get("/").body());
        assertThat(token.find()).isTrue();

        assertThat(delete("guess").statusCode()).isEqualTo(403);
        assertThat(get("/count").body()).isEqualTo("1");
        assertThat(delete(token.group(1)).statusCode()).isEqualTo(303);
        assertThat(get("/count").body()).isEqualTo("0");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String token) throws Exception {
        var request = HttpRequest.newBuilder(at("/delete"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form_token=" + token));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return catcher.url().resolve(path);
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@demo.example", "Démo", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }
}
