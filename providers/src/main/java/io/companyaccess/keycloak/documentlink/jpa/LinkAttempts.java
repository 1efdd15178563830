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
 * Attempts of people without an account to open links, counted in the database, so that all nodes count together.
 *
 * <p>A refusal costs as many statements whatever its reason: the link's row is locked, its recipients are read, the link and
 * the refusal are counted. For a code that no link has, they find and write nothing.
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
        return new LinkRows(database(session), realmId)
                .byCode(code, LockModeType.NONE)
                .map(LinkEntity::link);
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
                    LinkRows rows = new LinkRows(database(inner), realmId);
                    Optional<LinkEntity> row = rows.byCode(code, LockModeType.PESSIMISTIC_WRITE);
                    List<Recipient> recipients = rows.recipients(row);
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

    private static EntityManager database(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
