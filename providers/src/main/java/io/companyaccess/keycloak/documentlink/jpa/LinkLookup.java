package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Guest;
import io.companyaccess.keycloak.documentlink.LinkState;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Links as those ask who have opened one already; by key, so that one request asks the database once. */
public final class LinkLookup {

    private final EntityManager database;
    private final String realmId;

    /** @param realmId of the realm whose links are asked for */
    public LinkLookup(KeycloakSession session, String realmId) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
    }

    /** The link of a guest, as long as it is open to him. */
    public Optional<DocumentLink> open(Guest guest, Instant now) {
        return find(guest.linkId())
                .filter(link -> link.stateAt(now) == LinkState.ACTIVE)
                .filter(link -> guest.recipient() == null || admits(guest.linkId(), guest.recipient()));
    }

    /** Everybody as whom somebody may have opened a link. */
    public Stream<Guest> guestsOf(String linkId) {
        List<Integer> recipients = database.createQuery(
                        "select r.index from RecipientEntity r where r.realmId = :realm and r.linkId = :link"
                                + " order by r.index",
                        Integer.class)
                .setParameter("realm", realmId)
                .setParameter("link", linkId)
                .getResultList();
        return Stream.concat(
                Stream.of(new Guest(linkId, null)), recipients.stream().map(index -> new Guest(linkId, index)));
    }

    private Optional<DocumentLink> find(String linkId) {
        return Optional.ofNullable(database.find(LinkEntity.class, linkId))
                .filter(row -> row.realmId.equals(realmId))
                .map(LinkEntity::link);
    }

    private boolean admits(String linkId, int index) {
        RecipientEntity row = database.find(RecipientEntity.class, new RecipientEntity.Key(linkId, index));
        return row != null && row.revokedAt == null;
    }
}
