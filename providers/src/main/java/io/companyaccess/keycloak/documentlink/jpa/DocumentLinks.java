package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.LinkCursor;
import io.companyaccess.keycloak.documentlink.LinkPage;
import io.companyaccess.keycloak.documentlink.ListedLink;
import io.companyaccess.keycloak.documentlink.Recipient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
        return row(companyId, id, LockModeType.NONE)
                .map(row -> listed(List.of(row)).get(0));
    }

    /**
     * Links of a company, the newest first, in two statements.
     *
     * @param document only those of this document; null: of all
     * @param after where the page begins; null: with the newest
     * @param max how many at most
     */
    public LinkPage page(String companyId, @Nullable String document, @Nullable LinkCursor after, int max) {
        String where = "select l from LinkEntity l where l.realmId = :realm and l.companyId = :company"
                + (document == null ? "" : " and l.document = :document")
                + (after == null ? "" : " and (l.createdAt < :at or (l.createdAt = :at and l.id < :id))");
        TypedQuery<LinkEntity> query = database.createQuery(
                        where + " order by l.createdAt desc, l.id desc", LinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .setMaxResults(max + 1);
        if (document != null) {
            query.setParameter("document", document);
        }
        if (after != null) {
            query.setParameter("at", after.createdAt()).setParameter("id", after.id());
        }
        List<LinkEntity> rows = query.getResultList();
        List<ListedLink> links = listed(rows.subList(0, Math.min(max, rows.size())));
        return new LinkPage(
                links,
                rows.size() > max
                        ? Optional.of(LinkCursor.after(links.get(max - 1).link()))
                        : Optional.empty());
    }

    /** Revokes a link; tells the link as it was before, or empty when the company has no such link. */
    public Optional<DocumentLink> revoke(String companyId, String id, Instant now) {
        Optional<LinkEntity> row = row(companyId, id, LockModeType.PESSIMISTIC_WRITE);
        Optional<DocumentLink> before = row.map(LinkEntity::link);
        row.filter(found -> found.revokedAt == null).ifPresent(found -> found.revokedAt = now.toEpochMilli());
        database.flush();
        return before;
    }

    /** Revokes one recipient of a link; tells him as he was before, or empty when there is no such link or recipient. */
    public Optional<Recipient> revokeRecipient(String companyId, String id, int index, Instant now) {
        Optional<RecipientEntity> row = row(companyId, id, LockModeType.PESSIMISTIC_WRITE)
                .map(link -> database.find(RecipientEntity.class, new RecipientEntity.Key(id, index)));
        Optional<Recipient> before = row.map(RecipientEntity::recipient);
        row.filter(found -> found.revokedAt == null).ifPresent(found -> found.revokedAt = now.toEpochMilli());
        database.flush();
        return before;
    }

    private Optional<LinkEntity> row(String companyId, String id, LockModeType lock) {
        return database.createQuery(
                        "select l from LinkEntity l where l.realmId = :realm and l.companyId = :company and l.id = :id",
                        LinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("company", companyId)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private List<ListedLink> listed(List<LinkEntity> rows) {
        Map<String, List<Recipient>> recipients = database.createQuery(
                        "select r from RecipientEntity r where r.realmId = :realm and r.linkId in (:ids)"
                                + " order by r.linkId, r.index",
                        RecipientEntity.class)
                .setParameter("realm", realmId)
                .setParameter("ids", rows.stream().map(row -> row.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.linkId, Collectors.mapping(RecipientEntity::recipient, Collectors.toList())));
        return rows.stream()
                .map(row -> new ListedLink(row.link(), recipients.getOrDefault(row.id, List.of())))
                .toList();
    }
}
