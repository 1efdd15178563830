package io.companyaccess.keycloak.supportaccess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company that is open to support.
 *
 * @param endsAt null: until somebody closes it
 */
public record OpenCompany(
        String id, String alias, String name, @Nullable Instant endsAt) {}
