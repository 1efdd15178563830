package io.companyaccess.acceptance.shipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip that people install, taken apart: its files, and the files in its jars. */
record ShippedZip(Map<String, byte[]> files) {

    static ShippedZip ofBuild() {
        try {
            return new ShippedZip(unpacked(Files.newInputStream(Path.of(System.getProperty("companyaccess.zip")))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> classesOf(String jar) {
        return namesIn(jar, true);
    }

    Set<String> otherFilesOf(String jar) {
        return namesIn(jar, false);
    }

    String text(String jar, String file) {
        return new String(unpacked(jar).get(file), StandardCharsets.UTF_8);
    }

    private Set<String> namesIn(String jar, boolean classes) {
        return unpacked(jar).keySet().stream()
                .filter(name -> name.endsWith(".class") == classes)
                .collect(Collectors.toSet());
    }

    private Map<String, byte[]> unpacked(String jar) {
        return unpacked(new ByteArrayInputStream(files.get(jar)));
    }

    private static Map<String, byte[]> unpacked(InputStream archive) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
