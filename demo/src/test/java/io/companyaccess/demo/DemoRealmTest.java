package io.companyaccess.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DemoRealmTest {

    private final String json = DemoRealm.json(URI.create("http://localhost:9081"), 9025);

    @Test
    void knows_where_the_app_and_the_mail_server_are() throws ParseException {
        assertThat(json).contains("http:\\/\\/localhost:9081\\/*").doesNotContain("localhost:8081");
        assertThat(JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(json), "smtpServer"))
                .containsEntry("port", "9025");
    }

    @Test
    void wears_a_theme_that_is_there() throws ParseException {
        assertThat(JSONObjectUtils.parse(json))
                .containsEntry("loginTheme", DemoRealm.THEME)
                .containsEntry("emailTheme", DemoRealm.THEME);
        assertThat(Path.of("src", "main", "themes", DemoRealm.THEME))
                .isDirectoryContaining("glob:**/login")
                .isDirectoryContaining("glob:**/email");
    }

    @ParameterizedTest
    @EnumSource
    void has_every_account_that_the_banner_names(DemoAccount account) throws ParseException {
        assertThat(user(account)).contains("\"" + account.password() + "\"");
    }

    /** Who is imported without the realm's default role may not see the account of his own. */
    @ParameterizedTest
    @EnumSource
    void lets_everybody_into_his_own_account(DemoAccount account) throws ParseException {
        assertThat(user(account)).contains("\"realmRoles\":[\"default-roles-demo\"]");
    }

    @Test
    void the_banner_tells_all_accounts_and_addresses() {
        var banner = Banner.of(
                URI.create("http://localhost:8080"),
                URI.create("http://localhost:8081"),
                URI.create("http://localhost:8025"));

        assertThat(banner).contains("http://localhost:8080/realms/demo/account", "http://localhost:8025", "Ctrl-C");
        assertThat(banner.lines()).allMatch(line -> line.length() <= 80);
        for (var account : DemoAccount.values()) {
            assertThat(banner).contains(account.password(), account.role());
        }
    }

    private String user(DemoAccount account) throws ParseException {
        return ((JSONArray) JSONObjectUtils.parse(json).get("users"))
                .stream()
                        .map(JSONObject.class::cast)
                        .filter(user -> account.username().equals(user.get("username")))
                        .map(user -> user.toJSONString())
                        .collect(Collectors.joining("\n"));
    }
}
