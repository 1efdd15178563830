package io.companyaccess.keycloak.themes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What this module ships, as it lies in the source folder. */
final class Resources {

    static final Path ROOT = Path.of("src", "main", "resources", "theme-resources");

    /** Every language that has a file, so that a new one is looked at without being named anywhere. */
    static final List<String> LANGUAGES = texts("messages").keySet().stream()
            .map(path -> path.replaceFirst("messages/messages_(.+)\\.properties", "$1"))
            .toList();

    private Resources() {}

    static Map<String, String> messages(String language) {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(ROOT.resolve("messages").resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    /** The languages as Java names them. */
    static Locale locale(String language) {
        return Locale.forLanguageTag(language.replace('_', '-'));
    }

    /** The text of every file under a folder, by its path below {@code theme-resources}. */
    static Map<String, String> texts(String folder) {
        return texts(ROOT, folder);
    }

    /** The text of every module of our page in the consoles, by its name. */
    static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        texts(ROOT.resolveSibling("company-access-ui"), "").forEach((name, text) -> {
            if (name.endsWith(".js")) {
                modules.put(name, text);
            }
        });
        return modules;
    }

    private static Map<String, String> texts(Path root, String folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
