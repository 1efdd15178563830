package io.companyaccess.keycloak.documentlink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that was just made, with the code that is told only now.
 *
 * @param expiresAt null: never by itself
 */
public record MadeLink(String id, LinkCode code, @Nullable Instant expiresAt) {}
