package io.companyaccess.keycloak.console.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * The texts of the page in the language of whoever reads it, with what the realm's admin has put in their place.
 *
 * @param locale BCP 47 tag, for dates and numbers
 * @param texts by the key without {@code companyAccess.console.}; {@code {0}} stands for a value
 */
public record ConsoleTexts(String locale, Map<String, String> texts) {

    private static final String OURS = "companyAccess.console.";

    /** @param home the realm of the reader, whose languages count */
    public static ConsoleTexts of(KeycloakSession session, Theme.Type console, RealmModel home, UserModel reader) {
        Locale locale = session.getProvider(LocaleSelectorProvider.class).resolveLocale(home, reader);
        Map<String, String> texts = new TreeMap<>();
        messages(session, console, locale).forEach((key, text) -> {
            if (key.toString().startsWith(OURS)) {
                // As MessageFormat has it: two straight apostrophes are one.
                texts.put(
                        key.toString().substring(OURS.length()), text.toString().replace("''", "'"));
            }
        });
        return new ConsoleTexts(locale.toLanguageTag(), texts);
    }

    private static Properties messages(KeycloakSession session, Theme.Type console, Locale locale) {
        try {
            return session.theme()
                    .getTheme(console)
                    .getEnhancedMessages(session.getContext().getRealm(), locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
