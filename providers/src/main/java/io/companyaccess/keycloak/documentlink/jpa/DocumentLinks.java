package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.LinkCursor;
import io.companyaccess.keycloak.documentlink.LinkPage;
import io.companyaccess.keycloak.documentlink.ListedLink;
import io.companyaccess.keycloak.documentlink.MadeLink;
import io.companyaccess.keycloak.documentlink.NewLink;
import io.companyaccess.keycloak.documentlink.Recipient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The links of the realm's companies, for those who make, list and revoke them. */
public final class DocumentLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager database;
    private final String realmId;

    public DocumentLinks(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** Makes links of one company, all or none; the codes are told here and never again. */
    public List<MadeLink> create(String companyId, List<NewLink> wanted, Instant now) {
        return create(companyId, wanted, index -> UUID.randomUUID(), now);
    }

    List<MadeLink> create(
            String companyId, List<NewLink> wanted, java.util.function.IntFunction<UUID> idOf, Instant now) {
        List<MadeLink> made = new ArrayList<>(wanted.size());
        List<RecipientEntity> recipients = new ArrayList<>();
        for (NewLink link : wanted) {
            LinkCode code = LinkCode.fresh(RANDOM);
            String id = idOf.apply(made.size()).toString();
            database.persist(row(id, companyId, link, code, now));
            recipients.addAll(recipients(id, link, code));
            made.add(new MadeLink(id, code, link.expiresAt()));
        }
        // One table after the other, so that the database gets them in batches.
        recipients.forEach(database::persist);
        database.flush();
        return made;
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

    private LinkEntity row(String id, String companyId, NewLink wanted, LinkCode code, Instant now) {
        LinkEntity row = new LinkEntity();
        row.id = id;
        row.realmId = realmId;
        row.companyId = companyId;
        row.codeHash = code.hash();
        row.document = wanted.document();
        row.purpose = wanted.purpose().word();
        row.recipientCheck =
                wanted.raisedTo() == null ? null : wanted.raisedTo().word();
        row.createdAt = now.toEpochMilli();
        row.expiresAt = wanted.expiresAt() == null ? null : wanted.expiresAt().toEpochMilli();
        return row;
    }

    private List<RecipientEntity> recipients(String linkId, NewLink wanted, LinkCode code) {
        List<RecipientEntity> rows = new ArrayList<>();
        for (int index = 0; index < wanted.recipients().size(); index++) {
            RecipientEntity row = new RecipientEntity();
            row.linkId = linkId;
            row.index = index;
            row.realmId = realmId;
            row.tag = code.tagOf(wanted.recipients().get(index));
            rows.add(row);
        }
        return rows;
    }
}
