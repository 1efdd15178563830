package io.companyaccess.acceptance.proof;

import static io.companyaccess.acceptance.proof.Nasty.pick;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A page of ours with a form, and posts that say nothing which it may take for a wish. */
final class FormUnderTest {
    /** So few that neither a link nor a client address has too many refusals while we stay. */
    private static final int TRIES_PER_PAGE = 15;

    private final String name;
    private final String mark;
    private final String button;
    private final List<String> fields;
    private final PlainBrowser browser;
    private final Consumer<PlainBrowser> way;
    private boolean endsSignIn;
    private String own = "";
    private boolean there;
    private int tries;
    private int posts;
    private int answered;
    private int ledIn;
    private int walks;

    /**
     * @param mark   stands on this page and on no other
     * @param button what most posts begin with, as without it they would mean another page; may be empty
     * @param fields names, or whole pairs that are sent as they are; what is there more than once comes more often
     * @param way    opens the page in a browser that may have been there before
     */
    FormUnderTest(
            String name,
            String mark,
            String button,
            List<String> fields,
            PlainBrowser browser,
            Consumer<PlainBrowser> way) {
        this.name = name;
        this.mark = mark;
        this.button = button;
        this.fields = fields;
        this.browser = browser;
        this.way = way;
    }

    /** Whatever is chosen here, the sign-in goes on and may be over. */
    FormUnderTest endingSignIn() {
        endsSignIn = true;
        return this;
    }

    /** From the page itself, which is looked for after every answer that was another one, and opened anew after some tries. */
    RawRequest next(Random random) {
        if (!there || tries >= TRIES_PER_PAGE) {
            comeBack();
        }
        tries++;
        RawRequest form = browser.form();
        own = form.target();
        RawRequest request = form.carrying(body(random));
        for (int tricks = random.nextInt(3); tricks > 0; tricks--) {
            request = Tricks.play(request, random);
        }
        return request;
    }

    /** Sends it, and judges what only a form can do wrong. */
    RawAnswer send(String what, RawRequest request, Findings findings) {
        RawAnswer answer = browser.tries(request);
        boolean in = PlainLogin.leadsIn(answer);
        posts++;
        ledIn += in ? 1 : 0;
        there = answer.status() == 200 && answer.body().contains(mark);
        // Not what Keycloak turned away before it came to the step.
        answered += request.method().equals("POST")
                        && request.target().startsWith(own)
                        && (in || answer.body().contains("class=\"ca-page\""))
                ? 1
                : 0;
        if (in && !endsSignIn) {
            findings.problem(what, request, answer, "leads in");
        }
        return answer;
    }

    int posts() {
        return posts;
    }

    /** Posts that came to this page's own form and were answered by its step. */
    int answered() {
        return answered;
    }

    int ledIn() {
        return ledIn;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What it has come to. */
    String told() {
        return "%s: %d of %d posts answered by its step, %d led in, the way gone %d times"
                .formatted(name, answered, posts, ledIn, walks);
    }

    /** Where the server still is at this page, by looking at it again. */
    private void comeBack() {
        if (tries > 0 && tries < TRIES_PER_PAGE) {
            browser.reload();
        }
        if (tries == 0 || tries >= TRIES_PER_PAGE || !browser.shows(mark)) {
            way.accept(browser);
            walks++;
            tries = 0;
        }
        if (!browser.shows(mark)) {
            throw new AssertionError("The way does not lead to the page " + name + ": " + browser.answer());
        }
    }

    private byte[] body(Random random) {
        if (random.nextInt(100) == 0) {
            return (pick(random, fields) + "=" + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        }
        if (random.nextInt(20) == 0) {
            return pick(
                            random,
                            List.of(
                                    "",
                                    "&&&=",
                                    "=",
                                    "a",
                                    "%",
                                    "%=%",
                                    "{\"email\":\"a@b.example\"}",
                                    "\u0000",
                                    "\u00ff\u00fe=1"))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        StringBuilder form = new StringBuilder(random.nextInt(10) == 0 ? "" : button);
        for (int pairs = 1 + random.nextInt(4); pairs > 0; pairs--) {
            String field = random.nextInt(10) == 0 ? Nasty.encoded(random) : pick(random, fields);
            form.append(form.isEmpty() ? "" : "&").append(field);
            form.append(field.contains("=") || random.nextInt(20) == 0 ? "" : "=" + Nasty.encoded(random));
        }
        return form.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
