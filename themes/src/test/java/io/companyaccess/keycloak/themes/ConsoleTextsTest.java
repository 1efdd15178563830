package io.companyaccess.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page in the consoles and its texts name the same keys. */
class ConsoleTextsTest {

    static final String OURS = "companyAccess.console.";

    /** {@code t("key")}, {@code t(condition ? "key" : "other")}. */
    private static final Pattern NAMED =
            Pattern.compile("\\bt\\((?:[^()\"]*\\?)?\\s*\"([\\w.-]+)\"(?:\\s*:\\s*\"([\\w.-]+)\")?");

    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\"([\\w.-]+)\"");
    private static final Pattern PUT_TOGETHER = Pattern.compile("`([\\w.-]+\\.)\\$\\{");

    /** Keys that are put together of a fixed beginning and a value, with the values there are. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "notice.", List.of("info", "warning", "danger", "success"),
            "problem.",
                    List.of(
                            "unknown",
                            "offline",
                            "signed-out",
                            "invalid_token",
                            "not_found",
                            "last_owner",
                            "member_of_other_companies",
                            "identity_admin",
                            "owner_second_factor_missing",
                            "insufficient_user_authentication",
                            "request_decided",
                            "request_expired",
                            "forbidden",
                            "invalid_request"),
            "support.period.", List.of("PT8H", "PT24H", "P7D", "until-closed"),
            "support.log.", List.of("requested", "denied", "opened", "entered", "refused", "closed", "expired"),
            "check.", List.of("off", "address", "mailbox-code", "off.about", "address.about", "mailbox-code.about"),
            "links.purpose.", List.of("view", "sign", "pay"),
            "users.kind.", List.of("owner", "internal", "external"),
            "users.factor.type.", List.of("otp", "webauthn", "passkey", "recovery-codes"),
            "users.password.",
                    List.of("very-weak", "weak", "fair", "strong", "very-strong", "not-measured", "none", "directory"),
            "users.total.", List.of("total", "owners", "internal", "external", "withoutSecondFactor"));

    @Test
    void what_the_modules_name_exists_and_what_exists_is_named() {
        String modules = String.join("\n", Resources.modules().values());
        Set<String> named = new TreeSet<>();
        NAMED.matcher(modules).results().forEach(found -> {
            named.add(found.group(1));
            if (found.group(2) != null) {
                named.add(found.group(2));
            }
        });
        COUNTED.matcher(modules).results().forEach(found -> {
            named.add(found.group(1));
            named.add(found.group(1) + ".one");
        });
        VALUES.forEach((start, values) -> values.forEach(value -> named.add(start + value)));
        // It is the label in the menu, too.
        named.add("menu");

        assertThat(texts()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void every_beginning_has_its_values() {
        Matcher found =
                PUT_TOGETHER.matcher(String.join("\n", Resources.modules().values()));
        Set<String> starts = new TreeSet<>();
        while (found.find()) {
            starts.add(found.group(1));
        }

        assertThat(starts).containsExactlyInAnyOrderElementsOf(VALUES.keySet());
    }

    private static Set<String> texts() {
        return Resources.messages("en").keySet().stream()
                .filter(key -> key.startsWith(OURS))
                .map(key -> key.substring(OURS.length()))
                .collect(Collectors.toSet());
    }
}
