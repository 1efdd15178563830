package io.companyaccess.acceptance.docs;

import io.companyaccess.acceptance.support.TestRealm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of the docs, as it stands there, run by a shell; the test is the person at its keyboard. */
final class Script implements AutoCloseable {
    private static final Path FOLDER = Path.of("..", "docs", "examples");

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private Script(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a script and tells it where the server and the realm of a test are. */
    static Script run(String name, TestRealm realm) {
        ProcessBuilder shell = new ProcessBuilder("sh", FOLDER.resolve(name).toString()).redirectErrorStream(true);
        String issuer = realm.issuer().toString();
        shell.environment()
                .putAll(Map.of("KEYCLOAK", issuer.substring(0, issuer.indexOf("/realms/")), "REALM", realm.name()));
        try {
            return new Script(shell.start());
        } catch (IOException missing) {
            throw new UncheckedIOException("The scripts of the docs need a shell", missing);
        }
    }

    /** The address that the script asks to open next. */
    String address() {
        while (true) {
            String line = next();
            if (line.startsWith("http")) {
                return line;
            }
        }
    }

    /** Types a line. */
    void type(String line) {
        try {
            OutputStream keyboard = process.getOutputStream();
            keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException("The script has ended: " + said, ended);
        }
    }

    /** All that the script has said when it is done; it must have done all. */
    List<String> lines() {
        try {
            output.lines().forEach(said::add);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError("The script failed: " + said);
            }
            return said;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private String next() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError("The script has ended: " + said);
            }
            said.add(line);
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
