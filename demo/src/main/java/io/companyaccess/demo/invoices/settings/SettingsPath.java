package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.signin.LocalPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the settings pages; a form's values travel in them, so that it comes back filled in. */
final class SettingsPath {

    static final LocalPath CHOICE = new LocalPath("/settings");

    private SettingsPath() {}

    static LocalPath company(String alias) {
        return new LocalPath("/settings/company?company=" + encoded(alias));
    }

    static LocalPath recipientCheck(String alias, RecipientCheck chosen) {
        return new LocalPath(company(alias).value() + "&check=" + chosen.value());
    }

    static LocalPath support(String alias, String reason, String duration) {
        return new LocalPath(company(alias).value() + "&reason=" + encoded(reason) + "&duration=" + encoded(duration));
    }

    static LocalPath secondFactor(String alias, SecondFactorChange change) {
        return new LocalPath("/settings/second-factor?company=%s&to=%s&from=%s"
                .formatted(encoded(alias), encoded(change.to()), encoded(change.from())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
