package io.companyaccess.acceptance.password;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Our zip with a library in it that begins to look at a password and never ends. */
final class HangingZip {

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
            Path hanging = folder.resolve(zip.getFileName());
            try (InputStream in = Files.newInputStream(zip);
                    OutputStream out = Files.newOutputStream(hanging)) {
                boolean replaced =
                        copy(in, out, (name, bytes) -> name.startsWith("nbvcxz-") ? jar(folder, bytes) : bytes);
                if (!replaced) {
                    throw new AssertionError("The library is not in " + zip);
                }
            }
            return hanging;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(new ByteArrayInputStream(jar), out, (name, bytes) -> name.equals(CLASS + ".class") ? hanging : bytes);
        return out.toByteArray();
    }

    /** Tells whether anything is other than before. */
    private static boolean copy(InputStream from, OutputStream to, Change change) throws IOException {
        boolean changed = false;
        ZipInputStream in = new ZipInputStream(from);
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            byte[] before = in.readAllBytes();
            byte[] after = change.of(entry.getName(), before);
            changed |= before != after;
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(after);
        }
        out.finish();
        return changed;
    }

    private interface Change {
        byte[] of(String name, byte[] bytes) throws IOException;
    }
}
