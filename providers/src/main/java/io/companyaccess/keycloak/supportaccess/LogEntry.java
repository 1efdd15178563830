package io.companyaccess.keycloak.supportaccess;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a company's log.
 *
 * @param by null: nobody, time did it
 * @param detail what belongs to it, as small JSON
 */
public record LogEntry(
        String id, Instant at, LogEvent what, @Nullable Actor by, Map<String, Object> detail) {}
