package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.Opening;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.Opening.Reason;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import io.companyaccess.keycloak.documentlink.OpeningRule;
import io.companyaccess.keycloak.documentlink.Recipient;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Attempts to open links, counted in the database, so that all nodes count together.
 *
 * <p>An attempt costs the same statements whatever comes of it: the link's row is locked, its recipients are read, one row
 * is written.
 */
public final class LinkAttempts {

    private final KeycloakSession session;
    private final String realmId;

    public LinkAttempts(KeycloakSession session) {
        this.session = session;
        this.realmId = session.getContext().getRealm().getId();
    }

    /** The link with this code, whatever its state, or empty. */
    public Optional<DocumentLink> find(LinkCode code) {
        return row(database(session), code, LockModeType.NONE).map(LinkEntity::link);
    }

    /**
     * Somebody without an account tries to open a link.
     *
     * @param checkOf what is asked of recipients of a link; null when its company is gone
     * @param address what he gave; null when he was asked for none
     * @param client the network from which he comes
     */
    public Opening ofGuest(
            LinkCode code,
            Function<DocumentLink, @Nullable RecipientCheck> checkOf,
            @Nullable RecipientAddress address,
            String client,
            Instant now) {
        try {
            return attempt(code, checkOf, address == null ? null : code.tagOf(address), client, now);
        } catch (ModelDuplicateException twoAtOnce) {
            // Only the first refusal of a network makes a row; another one came at the same moment. Nothing was
            // counted.
            return attempt(code, checkOf, address == null ? null : code.tagOf(address), client, now);
        }
    }

    private Opening attempt(
            LinkCode code,
            Function<DocumentLink, @Nullable RecipientCheck> checkOf,
            @Nullable String tag,
            String client,
            Instant now) {
        // In a transaction of its own: the count stays, whatever becomes of the rest of the request.
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                inner -> {
                    EntityManager database = database(inner);
                    Optional<LinkEntity> row = row(database, code, LockModeType.PESSIMISTIC_WRITE);
                    List<Recipient> recipients =
                            recipients(database, row.map(found -> found.id).orElse(""));
                    Opening opening = row.map(LinkEntity::link)
                            .map(link -> OpeningRule.ofGuest(link, recipients, checkOf.apply(link), tag, now))
                            .orElseGet(() -> new Refused(null, Reason.UNKNOWN));
                    row.ifPresent(found -> count(found, opening, now));
                    if (opening instanceof Refused refused) {
                        refuse(inner, refused, client, now);
                    }
                    return opening;
                },
                "document link");
    }

    /**
     * A signed-in user comes with a link.
     *
     * @param there whether the company of a link is there and enabled
     * @param address the verified one of his account
     */
    public Optional<Opened> ofAccount(
            LinkCode code, Function<DocumentLink, Boolean> there, RecipientAddress address, Instant now) {
        EntityManager database = database(session);
        Optional<LinkEntity> row = row(database, code, LockModeType.NONE);
        List<Recipient> recipients =
                recipients(database, row.map(found -> found.id).orElse(""));
        Optional<DocumentLink> link = row.map(LinkEntity::link);
        return link.flatMap(
                found -> OpeningRule.ofAccount(found, recipients, there.apply(found), code.tagOf(address), now));
    }

    /** Counts an opening by somebody with an account, who cannot do it wrong. */
    public void countOpening(String linkId, Instant now) {
        database(session)
                .createQuery("update LinkEntity l set l.openings = l.openings + 1, l.lastOpenedAt = :now"
                        + " where l.realmId = :realm and l.id = :id")
                .setParameter("now", now.toEpochMilli())
                .setParameter("realm", realmId)
                .setParameter("id", linkId)
                .executeUpdate();
    }

    // Every refusal counts, whatever the reason: who counts along would else learn which codes there are.
    private void refuse(KeycloakSession inner, Refused refused, String client, Instant now) {
        if (refused.link() == null) {
            // As many statements as for a link that there is.
            database(inner)
                    .createQuery("update LinkEntity l set l.lastTriedAt = :now where l.realmId = :realm and l.id = ''")
                    .setParameter("now", now.toEpochMilli())
                    .setParameter("realm", realmId)
                    .executeUpdate();
        }
        new GuessLimit(inner).count(client, now);
    }

    private static void count(LinkEntity row, Opening opening, Instant now) {
        row.lastTriedAt = now.toEpochMilli();
        if (opening instanceof Opened) {
            row.openings++;
            row.lastOpenedAt = now.toEpochMilli();
        } else if (opening instanceof Refused refused && refused.reason() == Reason.WRONG_ADDRESS) {
            row.tries(row.link().tries().oneMore(now));
        }
    }

    private Optional<LinkEntity> row(EntityManager database, LinkCode code, LockModeType lock) {
        return database.createQuery(
                        "select l from LinkEntity l where l.realmId = :realm and l.codeHash = :hash", LinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("hash", code.hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private List<Recipient> recipients(EntityManager database, String linkId) {
        return database.createQuery(
                        "select r from RecipientEntity r where r.realmId = :realm and r.linkId = :link",
                        RecipientEntity.class)
                .setParameter("realm", realmId)
                .setParameter("link", linkId)
                .getResultStream()
                .map(RecipientEntity::recipient)
                .toList();
    }

    private static EntityManager database(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
