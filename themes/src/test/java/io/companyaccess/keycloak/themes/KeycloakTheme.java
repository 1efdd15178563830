package io.companyaccess.keycloak.themes;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One of Keycloak's own themes with our templates and messages behind it; renders as Keycloak's DefaultFreeMarkerProvider does. */
final class KeycloakTheme {

    private static final String OURS = "theme-resources/";

    /** Folders of the theme's ancestors, the oldest first. */
    private final Deque<String> folders = new ArrayDeque<>();

    private final Properties properties = new Properties();

    KeycloakTheme(String name, String type) {
        for (String next = name;
                next != null;
                next = load(folders.getFirst() + "theme.properties").getProperty("parent")) {
            folders.addFirst("theme/" + next + "/" + type + "/");
        }
        folders.forEach(folder -> properties.putAll(load(folder + "theme.properties")));
    }

    String render(String template, String language, Map<String, Object> attributes) {
        Map<String, Object> model = new HashMap<>(attributes);
        model.put("msg", messages(language));
        model.put("kcSanitize", (TemplateMethodModelEx) arguments -> arguments.get(0));
        model.put("properties", properties);
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateLoader(new ThemeBeforeOurs());
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate(template, "UTF-8").process(model, page);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(template, e);
        }
        return page.toString();
    }

    private TemplateMethodModelEx messages(String language) {
        String file = "messages/messages_" + language + ".properties";
        Properties messages = load(OURS + file);
        folders.forEach(folder -> messages.putAll(load(folder + file)));
        return arguments -> {
            String key = arguments.get(0).toString();
            List<Object> values = new ArrayList<>();
            for (Object value : arguments.subList(1, arguments.size())) {
                values.add(plain(value));
            }
            return new MessageFormat(messages.getProperty(key, key), Resources.locale(language))
                    .format(values.toArray());
        };
    }

    private static Object plain(Object value) throws TemplateModelException {
        return value instanceof TemplateNumberModel number ? number.getAsNumber() : value.toString();
    }

    private static URL find(String path) {
        return KeycloakTheme.class.getClassLoader().getResource(path);
    }

    private static Properties load(String path) {
        Properties properties = new Properties();
        URL url = find(path);
        if (url != null) {
            try (InputStream stream = url.openStream()) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    private final class ThemeBeforeOurs extends URLTemplateLoader {
        @Override
        protected URL getURL(String name) {
            URL found = find(OURS + "templates/" + name);
            for (String folder : folders) {
                URL own = find(folder + name);
                found = own == null ? found : own;
            }
            return found;
        }
    }
}
