package io.companyaccess.demo.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Moves files from zips to folders, without touching what is there already and the same. */
final class Archive {

    private Archive() {}

    /** Unpacks a zip that has one top folder; the target appears only when it is complete. */
    static void unpackWithoutTopFolder(Path zip, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        delete(unfinished);
        delete(target);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = unfinished.resolve(entry.getName()).normalize();
                if (!file.startsWith(unfinished)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
        Files.move(onlyChild(unfinished), target, StandardCopyOption.ATOMIC_MOVE);
        delete(unfinished);
    }

    /** Makes the jars of the folder those of the zip; a jar that is the same keeps its time. */
    static void mirrorJars(Path zip, Path folder) throws IOException {
        Set<Path> wanted = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path jar = folder.resolve(Path.of(entry.getName()).getFileName().toString());
                wanted.add(jar);
                write(in, jar);
            }
        }
        for (Path jar : jars(folder)) {
            if (!wanted.contains(jar)) {
                Files.delete(jar);
            }
        }
    }

    /** The jars that lie in a folder. */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    /** Deletes a folder with all that is in it; none is fine. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void write(InputStream in, Path jar) throws IOException {
        byte[] bytes = in.readAllBytes();
        if (Files.notExists(jar) || !Arrays.equals(bytes, Files.readAllBytes(jar))) {
            Files.write(jar, bytes);
        }
    }

    private static Path onlyChild(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> all = children.toList();
            if (all.size() != 1) {
                throw new IOException("Expected one top folder, found " + all);
            }
            return all.get(0);
        }
    }
}
