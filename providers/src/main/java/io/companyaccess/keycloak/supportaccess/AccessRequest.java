package io.companyaccess.keycloak.supportaccess;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an agent has asked a company to let him in.
 *
 * @param companyId id of the organization
 * @param agentName the name by which owners can recognise him, as it was when he asked
 * @param ticket what the vendor calls the case; null: none
 * @param period for how long he asks
 * @param expiresAt from this moment on, unanswered, it is dead
 * @param decision null: nobody has decided
 */
public record AccessRequest(
        String id,
        String companyId,
        String agentId,
        String agentName,
        String reason,
        @Nullable String ticket,
        GrantPeriod period,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Decision decision) {

    /** How long a request waits for an answer, at most. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(12);

    /**
     * What an owner or, denying, an identity admin said.
     *
     * @param by his id
     */
    public record Decision(boolean approved, String by, Instant at) {}

    /** What a request is at a moment. */
    public enum State {
        PENDING,
        APPROVED,
        DENIED,
        /** Nobody answered in time; it can never be approved. */
        EXPIRED
    }

    /** What the request is at this moment. */
    public State stateAt(Instant now) {
        if (decision != null) {
            return decision.approved() ? State.APPROVED : State.DENIED;
        }
        return now.isBefore(expiresAt) ? State.PENDING : State.EXPIRED;
    }

    /**
     * Refuses a decision that comes too late.
     *
     * @throws SupportRefusal when it was decided before, or is dead
     */
    public void requirePending(Instant now) {
        switch (stateAt(now)) {
            case PENDING -> {}
            case EXPIRED -> throw new SupportRefusal(SupportRefusal.Reason.REQUEST_EXPIRED);
            case APPROVED, DENIED -> throw new SupportRefusal(SupportRefusal.Reason.REQUEST_DECIDED);
        }
    }
}
