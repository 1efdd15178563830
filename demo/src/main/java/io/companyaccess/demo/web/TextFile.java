package io.companyaccess.demo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A style sheet, script or picture that ships with a page's classes. */
public final class TextFile implements Handler {

    private final Answer answer;

    private TextFile(Answer answer) {
        this.answer = answer;
    }

    /**
     * Reads the file that lies beside a class.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TextFile beside(Class<?> owner, String name, String type) {
        try (var in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No file " + name + " beside " + owner.getName());
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TextFile(Answer.of(200, type, text).with("Cache-Control", "no-cache"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Answer handle(Request request) {
        return answer;
    }
}
