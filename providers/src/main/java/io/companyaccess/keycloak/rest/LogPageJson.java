package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.supportaccess.LogCursor;
import io.companyaccess.keycloak.supportaccess.LogEntry;
import io.companyaccess.keycloak.supportaccess.LogPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a company's log, the newest first.
 *
 * @param next what to give as {@code after} to get the rest; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LogPageJson(List<EntryJson> entries, @Nullable String next) {

    /** @param by null: nobody, time did it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EntryJson(
            String at, String what, SupportAccessJson.@Nullable PersonJson by, Map<String, Object> detail) {}

    static LogPageJson of(LogPage page) {
        return new LogPageJson(
                page.entries().stream().map(LogPageJson::of).toList(),
                page.next().map(LogCursor::text).orElse(null));
    }

    private static EntryJson of(LogEntry entry) {
        return new EntryJson(
                entry.at().toString(),
                entry.what().word(),
                entry.by() == null
                        ? null
                        : new SupportAccessJson.PersonJson(
                                entry.by().id(), entry.by().name()),
                entry.detail());
    }
}
