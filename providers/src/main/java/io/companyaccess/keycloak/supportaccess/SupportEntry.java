package io.companyaccess.keycloak.supportaccess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent in a company, in a session of its own.
 *
 * @param sessionId the session that holds nothing but this entry
 * @param companyId id of the organization
 * @param grantId the grant under which he entered; under another one he must enter again
 * @param parentSessionId his normal sign-in, with which the entry ends; null: none
 */
public record SupportEntry(
        String sessionId,
        String companyId,
        String grantId,
        String agentId,
        @Nullable String parentSessionId,
        Instant enteredAt) {}
