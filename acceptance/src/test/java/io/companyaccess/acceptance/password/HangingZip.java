package io.companyaccess.acceptance.password;

import io.companyaccess.acceptance.support.ChangedZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Our zip with a library in it that begins to look at a password and never ends. */
final class HangingZip {

    /** The method that does, as lists of threads name it. */
    static final String HANGS = "me.gosimple.nbvcxz.matching.DictionaryMatcher.match";

    private static final String CLASS = "me/gosimple/nbvcxz/matching/DictionaryMatcher";
    private static final String SOURCE = """
            package me.gosimple.nbvcxz.matching;

            public final class DictionaryMatcher implements PasswordMatcher {
                public java.util.List<me.gosimple.nbvcxz.matching.match.Match> match(
                        me.gosimple.nbvcxz.resources.Configuration configuration, String password) {
                    while (true) {
                        try {
                            Thread.sleep(1000);
                        } catch (InterruptedException deaf) {
                            // Like a loop that burns time, it does not listen.
                        }
                    }
                }
            }
            """;

    private HangingZip() {}

    static Path of(Path zip) {
        try {
            Path folder = Files.createTempDirectory("hanging");
            return ChangedZip.of(zip, "nbvcxz-", library -> jar(folder, library));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] jar(Path folder, byte[] jar) throws IOException {
        Path library = Files.write(folder.resolve("library.jar"), jar);
        Path source = Files.writeString(folder.resolve("DictionaryMatcher.java"), SOURCE);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-cp",
                        library.toString(),
                        "-d",
                        folder.toString(),
                        source.toString());
        if (result != 0) {
            throw new AssertionError("javac answered " + result);
        }
        byte[] hanging = Files.readAllBytes(folder.resolve(CLASS + ".class"));
        return ChangedZip.with(jar, CLASS + ".class", before -> hanging);
    }
}
