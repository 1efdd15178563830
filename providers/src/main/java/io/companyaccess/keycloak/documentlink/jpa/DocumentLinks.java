package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.LinkCursor;
import io.companyaccess.keycloak.documentlink.LinkPage;
import io.companyaccess.keycloak.documentlink.ListedLink;
import io.companyaccess.keycloak.documentlink.Recipient;
import io.companyaccess.keycloak.documentlink.RefusalCount;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The links of the realm's companies, for those who list and revoke them. */
public final class DocumentLinks {

    private final EntityManager database;
    private final String realmId;

    public DocumentLinks(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** One link of a company, or empty. */
    public Optional<ListedLink> find(String companyId, String id) {
        return listed(select("l.id = :id", companyId).setParameter("id", id).getResultList()).stream()
                .findFirst();
    }

    /**
     * Links of a company, the newest first, in two statements.
     *
     * @param document only those of this document; null: of all
     * @param after where the page begins; null: with the newest
     * @param max how many at most
     */
    public LinkPage page(String companyId, @Nullable String document, @Nullable LinkCursor after, int max) {
        String which = (document == null ? "1 = 1" : "l.document = :document")
                + (after == null ? "" : " and (l.createdAt < :at or (l.createdAt = :at and l.id < :id))");
        TypedQuery<Tuple> query = select(which, companyId).setMaxResults(max + 1);
        if (document != null) {
            query.setParameter("document", document);
        }
        if (after != null) {
            query.setParameter("at", after.createdAt()).setParameter("id", after.id());
        }
        List<Tuple> rows = query.getResultList();
        List<ListedLink> links = listed(rows.subList(0, Math.min(max, rows.size())));
        return new LinkPage(
                links,
                rows.size() > max
                        ? Optional.of(LinkCursor.after(links.get(max - 1).link()))
                        : Optional.empty());
    }

    /**
     * Revokes a link; tells the link as it was before, or empty when the company has no such link.
     *
     * <p>As {@link #revokeRecipient}, in a transaction that has not looked at anything yet: it is to see what the last one left.
     */
    public Optional<DocumentLink> revoke(String companyId, String id, Instant now) {
        Optional<LinkEntity> row = locked(companyId, id);
        Optional<DocumentLink> before = row.map(LinkEntity::link);
        row.filter(found -> found.revokedAt == null).ifPresent(found -> found.revokedAt = now.toEpochMilli());
        database.flush();
        return before;
    }

    /** Revokes one recipient of a link; tells him as he was before, or empty when there is no such link or recipient. */
    public Optional<Recipient> revokeRecipient(String companyId, String id, int index, Instant now) {
        Optional<RecipientEntity> row = locked(companyId, id)
                .map(link -> database.find(RecipientEntity.class, new RecipientEntity.Key(id, index)));
        Optional<Recipient> before = row.map(RecipientEntity::recipient);
        row.filter(found -> found.revokedAt == null).ifPresent(found -> found.revokedAt = now.toEpochMilli());
        database.flush();
        return before;
    }

    private Optional<LinkEntity> locked(String companyId, String id) {
        return database.createQuery(
                        "select l from LinkEntity l where l.realmId = :realm and l.companyId = :company and l.id = :id",
                        LinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    // A link with what was tried on its code, if anything was.
    private TypedQuery<Tuple> select(String which, String companyId) {
        return database.createQuery(
                        "select l, t from LinkEntity l left join TriesEntity t on t.linkId = l.id"
                                + " where l.realmId = :realm and l.companyId = :company and " + which
                                + " order by l.createdAt desc, l.id desc",
                        Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId);
    }

    private List<ListedLink> listed(List<Tuple> rows) {
        Map<String, List<Recipient>> recipients = database.createQuery(
                        "select r from RecipientEntity r where r.realmId = :realm and r.linkId in (:ids)"
                                + " order by r.linkId, r.index",
                        RecipientEntity.class)
                .setParameter("realm", realmId)
                .setParameter(
                        "ids",
                        rows.stream()
                                .map(row -> row.get(0, LinkEntity.class).id)
                                .toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.linkId, Collectors.mapping(RecipientEntity::recipient, Collectors.toList())));
        return rows.stream()
                .map(row -> listed(
                        row.get(0, LinkEntity.class), Optional.ofNullable(row.get(1, TriesEntity.class)), recipients))
                .toList();
    }

    private static ListedLink listed(
            LinkEntity link, Optional<TriesEntity> tried, Map<String, List<Recipient>> recipients) {
        return new ListedLink(
                link.link(),
                recipients.getOrDefault(link.id, List.of()),
                tried.map(TriesEntity::refusals).orElse(RefusalCount.NONE));
    }
}
