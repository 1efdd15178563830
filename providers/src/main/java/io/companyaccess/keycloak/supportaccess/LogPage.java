package io.companyaccess.keycloak.supportaccess;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of a company's log, the newest first.
 *
 * @param next where the rest begins; empty at the end
 */
public record LogPage(List<LogEntry> entries, Optional<LogCursor> next) {

    public LogPage {
        entries = List.copyOf(entries);
    }
}
