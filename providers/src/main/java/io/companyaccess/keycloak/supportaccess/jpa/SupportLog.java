package io.companyaccess.keycloak.supportaccess.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import io.companyaccess.keycloak.supportaccess.Actor;
import io.companyaccess.keycloak.supportaccess.LogCursor;
import io.companyaccess.keycloak.supportaccess.LogEntry;
import io.companyaccess.keycloak.supportaccess.LogEvent;
import io.companyaccess.keycloak.supportaccess.LogPage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/** What happened about support in the realm's companies; lines come and stay until their company or realm goes. */
public final class SupportLog {

    private final EntityManager database;
    private final String realmId;

    public SupportLog(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /**
     * Writes a line, with this moment as its time; it is there when the transaction is.
     *
     * @param byId null: nobody did it, time did
     * @param byName what an owner can recognise him by; null with the id
     * @param detail small: less than 4000 characters of JSON
     */
    public void append(
            String companyId,
            LogEvent what,
            @Nullable String byId,
            @Nullable String byName,
            Map<String, Object> detail) {
        Actor by = byId == null ? null : new Actor(byId, byName == null ? "" : byName);
        SupportLogEntity row = new SupportLogEntity();
        row.id = UUID.randomUUID().toString();
        row.realmId = realmId;
        row.companyId = companyId;
        row.loggedAt = Time.currentTimeMillis();
        row.event = what.word();
        row.byId = by == null ? null : by.id();
        row.byName = by == null ? null : by.name();
        row.detail = text(detail);
        database.persist(row);
        database.flush();
    }

    /** Whether somebody has caused such a line since that moment. */
    public boolean has(String companyId, LogEvent what, String byId, Instant since) {
        return !database.createQuery(
                        "select l.id from SupportLogEntity l where l.realmId = :realm and l.companyId = :company"
                                + " and l.loggedAt >= :since and l.event = :event and l.byId = :by",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .setParameter("since", since.toEpochMilli())
                .setParameter("event", what.word())
                .setParameter("by", byId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Lines of a company, the newest first.
     *
     * @param after where the page begins; null: with the newest
     * @param max how many at most
     */
    public LogPage page(String companyId, @Nullable LogCursor after, int max) {
        TypedQuery<SupportLogEntity> query = database.createQuery(
                        "select l from SupportLogEntity l where l.realmId = :realm and l.companyId = :company"
                                + (after == null ? "" : " and (l.loggedAt < :at or (l.loggedAt = :at and l.id < :id))")
                                + " order by l.loggedAt desc, l.id desc",
                        SupportLogEntity.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .setMaxResults(max + 1);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        List<LogEntry> entries = query.getResultStream().map(SupportLog::entry).toList();
        return entries.size() > max
                ? new LogPage(entries.subList(0, max), Optional.of(LogCursor.after(entries.get(max - 1))))
                : new LogPage(entries, Optional.empty());
    }

    private static LogEntry entry(SupportLogEntity row) {
        return new LogEntry(
                row.id,
                Instant.ofEpochMilli(row.loggedAt),
                LogEvent.ofWord(row.event).orElse(LogEvent.REFUSED),
                row.byId == null ? null : new Actor(row.byId, row.byName == null ? "" : row.byName),
                detail(row.detail));
    }

    private static String text(Map<String, Object> detail) {
        try {
            return JsonSerialization.writeValueAsString(detail);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static Map<String, Object> detail(String text) {
        try {
            return JsonSerialization.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
