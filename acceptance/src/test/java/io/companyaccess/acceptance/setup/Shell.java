package io.companyaccess.acceptance.setup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs commands as an admin types them. */
final class Shell {
    private static final List<String> NEEDED = List.of("bash", "curl", "sed", "unzip");

    private Shell() {}

    /** The programs that the commands of the docs need and this machine has not. */
    static List<String> missing() {
        return NEEDED.stream()
                .filter(program -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .toList();
    }

    /** What the commands print; fails when one of them does. */
    static String run(String commands, Map<String, String> environment) {
        try {
            Process process = process(commands, environment).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("Exit " + process.exitValue() + " of\n" + commands + "\n" + printed);
            }
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static ProcessBuilder process(String commands, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }
}
