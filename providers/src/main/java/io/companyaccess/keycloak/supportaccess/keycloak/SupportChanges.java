package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.company.keycloak.CompanyLock;
import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.AccessRequest.Decision;
import io.companyaccess.keycloak.supportaccess.Actor;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import io.companyaccess.keycloak.supportaccess.LogEvent;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import io.companyaccess.keycloak.supportaccess.SupportRefusal.Reason;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrants;
import io.companyaccess.keycloak.supportaccess.jpa.SupportLog;
import io.companyaccess.keycloak.supportaccess.jpa.SupportRequests;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/**
 * Opens and closes a company to support, and answers agents who ask.
 *
 * <p>When a method returns, its change and its line in the log are committed, whatever becomes of the request. Each one
 * refuses by a {@link SupportRefusal}.
 */
public final class SupportChanges {

    /**
     * The company is open.
     *
     * @param ended the grant before, when it had come to its end and nobody had noticed
     * @param sooner whether it ends so much sooner than before that tokens of entries would outlive it
     */
    public record Opened(SupportGrant grant, Optional<SupportGrant> ended, boolean sooner) {}

    /** A request was approved, and the company is open. */
    public record Approved(AccessRequest request, Opened opened) {}

    private final KeycloakSession session;

    public SupportChanges(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Opens the company, or gives its open grant a new end.
     *
     * @param reason null: as it was said; allowed only while the company is open
     */
    public Opened open(String companyId, Actor by, @Nullable String reason, GrantPeriod period) {
        return change(companyId, (inner, now) -> {
            Optional<SupportGrant> ended = noticeEnd(inner, companyId, now);
            Optional<SupportGrant> before = open(inner, companyId, now);
            Instant end = period.endFrom(now);
            String why = Optional.ofNullable(reason)
                    .or(() -> before.map(SupportGrant::reason))
                    .orElseThrow(() -> new SupportRefusal(Reason.REASON_MISSING));
            SupportGrant grant = new SupportGrants(inner).open(companyId, by.id(), why, end, now);
            log(inner, companyId, LogEvent.OPENED, by, LogDetail.of(grant));
            return new Opened(
                    grant,
                    ended,
                    before.filter(old -> old.tokensOutlast(end, now)).isPresent());
        });
    }

    /** Closes the company; tells the grant that was open, or empty when none was. */
    public Optional<SupportGrant> close(String companyId, Actor by) {
        return change(companyId, (inner, now) -> {
            Optional<SupportGrant> closed = new SupportGrants(inner).close(companyId, now);
            closed.ifPresent(grant -> log(inner, companyId, LogEvent.CLOSED, by, LogDetail.of(grant)));
            return closed;
        });
    }

    /** An agent asks to be let in. */
    public AccessRequest ask(
            String companyId, Actor agent, String reason, @Nullable String ticket, GrantPeriod period) {
        return change(companyId, (inner, now) -> {
            AccessRequest request = new AccessRequest(
                    UUID.randomUUID().toString(),
                    companyId,
                    agent.id(),
                    agent.name(),
                    reason,
                    ticket,
                    period,
                    now,
                    now.plus(RequestLife.in(inner.getContext().getRealm())),
                    null);
            new SupportRequests(inner).create(request, now);
            log(inner, companyId, LogEvent.REQUESTED, agent, LogDetail.of(request));
            return request;
        });
    }

    /**
     * Approves a request, which opens the company with its reason. One that is open longer stays so.
     *
     * @param period null: as the agent asked
     */
    public Approved approve(String companyId, String requestId, Actor by, @Nullable GrantPeriod period) {
        return change(companyId, (inner, now) -> {
            AccessRequest request =
                    new SupportRequests(inner).decide(companyId, requestId, new Decision(true, by.id(), now));
            Optional<SupportGrant> ended = noticeEnd(inner, companyId, now);
            Optional<SupportGrant> before = open(inner, companyId, now);
            Instant asked = (period == null ? request.period() : period).endFrom(now);
            Instant end = before.filter(old -> old.outlasts(asked)).isPresent()
                    ? before.get().endsAt()
                    : asked;
            SupportGrant grant = new SupportGrants(inner).open(companyId, by.id(), request.reason(), end, now);
            log(inner, companyId, LogEvent.OPENED, by, LogDetail.of(grant, request));
            return new Approved(request, new Opened(grant, ended, false));
        });
    }

    /** Denies a request; an open company stays open. */
    public AccessRequest deny(String companyId, String requestId, Actor by) {
        return change(companyId, (inner, now) -> {
            AccessRequest request =
                    new SupportRequests(inner).decide(companyId, requestId, new Decision(false, by.id(), now));
            log(inner, companyId, LogEvent.DENIED, by, LogDetail.of(request));
            return request;
        });
    }

    /** Notices that the company's grant has come to its end; tells it once, on one node, else empty. */
    public Optional<SupportGrant> noticeEnd(String companyId) {
        return change(companyId, (inner, now) -> noticeEnd(inner, companyId, now));
    }

    private static Optional<SupportGrant> noticeEnd(KeycloakSession inner, String companyId, Instant now) {
        Optional<SupportGrant> ended = new SupportGrants(inner).noticeEnd(companyId, now);
        ended.ifPresent(grant -> log(inner, companyId, LogEvent.EXPIRED, null, LogDetail.of(grant)));
        return ended;
    }

    private static Optional<SupportGrant> open(KeycloakSession inner, String companyId, Instant now) {
        return new SupportGrants(inner).locked(companyId).filter(grant -> grant.isOpenAt(now));
    }

    // The time is read when the lock is held: what has died while it waited is dead.
    private <T> T change(String companyId, BiFunction<KeycloakSession, Instant, T> work) {
        return CompanyLock.alone(
                        session, companyId, inner -> work.apply(inner, Instant.ofEpochMilli(Time.currentTimeMillis())))
                .orElseThrow(() -> new SupportRefusal(Reason.COMPANY_GONE));
    }

    private static void log(
            KeycloakSession inner, String companyId, LogEvent what, @Nullable Actor by, Map<String, Object> detail) {
        new SupportLog(inner)
                .append(companyId, what, by == null ? null : by.id(), by == null ? null : by.name(), detail);
    }
}
