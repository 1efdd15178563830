package io.companyaccess.keycloak.supportaccess.jpa;

import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.AccessRequest.Decision;
import io.companyaccess.keycloak.supportaccess.SupportRefusal;
import io.companyaccess.keycloak.supportaccess.SupportRefusal.Reason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** What agents have asked of the realm's companies. */
public final class SupportRequests {

    private final EntityManager database;
    private final String realmId;

    public SupportRequests(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /**
     * Keeps a new request.
     *
     * @throws SupportRefusal when an earlier one of the same agent waits for its answer
     */
    public void create(AccessRequest request, Instant now) {
        boolean asked = pending(request.companyId(), now).stream()
                .anyMatch(before -> before.agentId().equals(request.agentId()));
        if (asked) {
            throw new SupportRefusal(Reason.REQUEST_PENDING);
        }
        SupportRequestEntity row = new SupportRequestEntity();
        row.id = request.id();
        row.realmId = realmId;
        row.companyId = request.companyId();
        row.agentId = request.agentId();
        row.agentName = request.agentName();
        row.reason = request.reason();
        row.ticket = request.ticket();
        row.period = request.period().text();
        row.createdAt = request.createdAt().toEpochMilli();
        row.expiresAt = request.expiresAt().toEpochMilli();
        database.persist(row);
        database.flush();
    }

    /** The requests of a company that wait for an answer, the oldest first. */
    public List<AccessRequest> pending(String companyId, Instant now) {
        return database.createQuery(
                        "select r from SupportRequestEntity r where r.realmId = :realm and r.companyId = :company"
                                + " and r.expiresAt > :now and r.approvedAt is null and r.deniedAt is null"
                                + " order by r.createdAt, r.id",
                        SupportRequestEntity.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .map(SupportRequestEntity::request)
                .toList();
    }

    /** One request of a company, whatever its state, or empty. */
    public Optional<AccessRequest> find(String companyId, String id) {
        return row(companyId, id, LockModeType.NONE).map(SupportRequestEntity::request);
    }

    /**
     * Decides a request, once; its row is locked until the transaction is over.
     *
     * @return the request with its decision
     * @throws SupportRefusal when there is none, it was decided before, or is dead
     */
    public AccessRequest decide(String companyId, String id, Decision decision) {
        SupportRequestEntity row = row(companyId, id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new SupportRefusal(Reason.REQUEST_UNKNOWN));
        row.request().requirePending(decision.at());
        row.decidedBy = decision.by();
        if (decision.approved()) {
            row.approvedAt = decision.at().toEpochMilli();
        } else {
            row.deniedAt = decision.at().toEpochMilli();
        }
        database.flush();
        return row.request();
    }

    private Optional<SupportRequestEntity> row(String companyId, String id, LockModeType lock) {
        return database.createQuery(
                        "select r from SupportRequestEntity r where r.realmId = :realm and r.companyId = :company"
                                + " and r.id = :id",
                        SupportRequestEntity.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
