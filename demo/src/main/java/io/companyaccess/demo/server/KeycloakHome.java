package io.companyaccess.demo.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An unpacked distribution that one server at a time uses, kept so that the next start is quick.
 *
 * <p>Keycloak itself notices changed jars and build options, by name and time of the files, and then spends half a
 * minute on putting itself together again. So an unchanged jar is left alone, and each database has a home of its own.
 */
final class KeycloakHome implements AutoCloseable {
    private static final int HOMES_AT_MOST = 16;

    private final Path root;
    private final FileLock lock;

    private KeycloakHome(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes a home that nobody uses, with the settings' jars and realms in it and no data. */
    static KeycloakHome take(ServerSettings settings) throws IOException {
        Path homes = settings.homes().toAbsolutePath();
        String name = settings.distribution().getFileName().toString().replaceFirst("\\.zip$", "");
        Files.createDirectories(homes);
        for (int number = 1; number <= HOMES_AT_MOST; number++) {
            Path root = homes.resolve(name + "-" + settings.database() + "-" + number);
            FileLock lock = tryLock(root.resolveSibling(root.getFileName() + ".lock"));
            if (lock != null) {
                KeycloakHome home = new KeycloakHome(root, lock);
                home.furnish(settings);
                return home;
            }
        }
        throw new IOException("All " + HOMES_AT_MOST + " Keycloak homes in " + homes + " are in use");
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException alreadyGone) {
            // The lock ends with the process anyway.
        }
    }

    private void furnish(ServerSettings settings) throws IOException {
        if (Files.notExists(root.resolve("bin/kc.sh"))) {
            Archive.unpackWithoutTopFolder(settings.distribution(), root);
        }
        Archive.mirrorJars(settings.extension(), root.resolve("providers"));
        Archive.delete(root.resolve("data"));
        writeRealms(settings.realms(), root.resolve("data/import"));
    }

    private static void writeRealms(Map<String, String> realms, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> realm : realms.entrySet()) {
            // Keycloak refuses a file that is not named after its realm.
            Files.writeString(folder.resolve(realm.getKey() + "-realm.json"), realm.getValue());
        }
    }

    private static @Nullable FileLock tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return null;
        }
    }
}
