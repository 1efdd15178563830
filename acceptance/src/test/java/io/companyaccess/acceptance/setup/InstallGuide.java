package io.companyaccess.acceptance.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page {@code docs/install.md}, whose commands are run as they stand there.
 *
 * @param text all of it
 */
record InstallGuide(String text) {
    static final Path PAGE = Path.of("..", "docs", "install.md");

    private static final Pattern MARKED =
            Pattern.compile("(?m)^<!-- (executed: (\\w+), |not executed: )([^>]+) -->\n```\\w+\n([^`]+)```$");

    /**
     * Commands with the comment above them.
     *
     * @param test the test that runs them; empty when none does
     */
    record Commands(String test, String name, String text) {}

    static InstallGuide read() {
        try {
            return new InstallGuide(Files.readString(PAGE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Commands> all() {
        List<Commands> all = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            all.add(new Commands(marked.group(2) == null ? "" : marked.group(2), marked.group(3), marked.group(4)));
        }
        return all;
    }

    /** The commands of that name. */
    String commands(String name) {
        return all().stream()
                .filter(commands -> commands.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No commands '" + name + "' in " + PAGE))
                .text();
    }
}
