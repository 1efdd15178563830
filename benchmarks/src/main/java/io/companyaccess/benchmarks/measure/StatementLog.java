package io.companyaccess.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The log of a server that writes down its SQL statements ({@code org.hibernate.SQL} at debug). */
public final class StatementLog {

    /** Options of {@code kc.sh} that make a server write such a log. */
    public static String[] options(Path log) {
        return new String[] {
            "--log=console,file", "--log-file=" + log.toAbsolutePath(), "--log-level=INFO,org.hibernate.SQL:debug"
        };
    }

    private static final String MARK = "[org.hibernate.SQL] (";
    private static final int QUIET_MILLISECONDS = 1500;
    private static final int NOISY_AT_MOST = 10;

    private final Path log;

    public StatementLog(Path log) {
        this.log = log;
    }

    /** The statements of some work, those included that the server runs for it a little later. */
    public Statements during(int times, Runnable work) {
        long begin = awaitQuiet();
        work.run();
        long end = awaitQuiet();
        return Statements.of(
                Arrays.stream(between(begin, end).split("\n"))
                        .filter(line -> line.contains(MARK))
                        .map(line -> line.substring(line.indexOf(") ", line.indexOf(MARK)) + 2)
                                .strip())
                        .toList(),
                times);
    }

    private long awaitQuiet() {
        try {
            long size = -1;
            for (int round = 0; round < NOISY_AT_MOST && size != Files.size(log); round++) {
                size = Files.size(log);
                Thread.sleep(QUIET_MILLISECONDS);
            }
            return Files.size(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String between(long begin, long end) {
        try (var channel = Files.newByteChannel(log)) {
            var bytes = ByteBuffer.allocate(Math.toIntExact(end - begin));
            channel.position(begin);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until all has come.
            }
            return new String(bytes.array(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
