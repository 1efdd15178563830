package io.companyaccess.acceptance.proof;

import static io.companyaccess.acceptance.proof.Nasty.pick;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A page of ours with a form, and posts that say nothing which it may take for a wish. */
final class FormUnderTest {
    private static final int TRIES_PER_PAGE = 15;

    private final String name;
    private final List<String> fields;
    private final PlainBrowser browser;
    private final Consumer<PlainBrowser> way;
    private int tries;

    /**
     * @param fields names, or whole pairs that are sent as they are
     * @param way opens the page in a browser that may have been there before
     */
    FormUnderTest(String name, List<String> fields, PlainBrowser browser, Consumer<PlainBrowser> way) {
        this.name = name;
        this.fields = fields;
        this.browser = browser;
        this.way = way;
    }

    /** The page, anew after some tries and whenever it was left. */
    RawRequest next(Random random) {
        if (tries++ % TRIES_PER_PAGE == 0 || !browser.hasForm()) {
            way.accept(browser);
        }
        RawRequest request = browser.form().carrying(body(random));
        for (int tricks = random.nextInt(3); tricks > 0; tricks--) {
            request = Tricks.play(request, random);
        }
        return request;
    }

    RawAnswer send(RawRequest request) {
        return browser.tries(request);
    }

    @Override
    public String toString() {
        return name;
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
        StringBuilder form = new StringBuilder();
        for (int pairs = 1 + random.nextInt(4); pairs > 0; pairs--) {
            String field = random.nextInt(10) == 0 ? Nasty.encoded(random) : pick(random, fields);
            form.append(form.isEmpty() ? "" : "&").append(field);
            form.append(field.contains("=") || random.nextInt(20) == 0 ? "" : "=" + Nasty.encoded(random));
        }
        return form.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
