package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.AwaitedCode;
import io.companyaccess.keycloak.documentlink.Delivery;
import io.companyaccess.keycloak.documentlink.Fingerprint;
import io.companyaccess.keycloak.documentlink.LinkVisitor;
import io.companyaccess.keycloak.documentlink.MailQuota;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The codes for which one browser waits on one link, within the transaction of an attempt.
 *
 * <p>Everything is done for addresses that are no recipient's too, and for codes that no link has.
 */
final class AwaitedCodes {

    /**
     * What becomes of a wish for a mail.
     *
     * @param code id of the awaited code
     * @param mail id of the mail; empty: none is sent
     */
    record Wish(Delivery delivery, String code, String mail) {}

    private final EntityManager database;
    private final String realmId;
    private final LinkVisitor visitor;

    AwaitedCodes(EntityManager database, String realmId, LinkVisitor visitor) {
        this.database = database;
        this.realmId = realmId;
        this.visitor = visitor;
    }

    /** The code for which the browser waits, locked, so that parallel tries count one after the other. */
    Optional<AwaitedCodeEntity> locked() {
        return database.createQuery(
                        "select c from AwaitedCodeEntity c where c.realmId = :realm and c.id = :id",
                        AwaitedCodeEntity.class)
                .setParameter("realm", realmId)
                .setParameter("id", id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Somebody wants a mail.
     *
     * @param tag of the address that he typed
     */
    Wish ask(CodeAsked asked, String tag, Instant now) {
        Optional<AwaitedCodeEntity> row = locked();
        Optional<AwaitedCode> before = row.map(AwaitedCodeEntity::awaited);
        String pool = pool(asked.recipient());
        List<String> mailed = mailed(pool, now);
        Delivery delivery = before.filter(code -> code.isTooSoon(tag, now)).isPresent()
                ? Delivery.TOO_SOON
                : MailQuota.isUsedUp(mailed, tag) ? Delivery.USED_UP : Delivery.ON_ITS_WAY;
        String mail = UUID.randomUUID().toString();
        if (delivery == Delivery.ON_ITS_WAY) {
            keep(
                    row,
                    before.map(code -> code.askedAgain(tag, asked.recipient(), now))
                            .orElseGet(() -> AwaitedCode.first(tag, asked.recipient(), now)));
            count(mail, pool, tag, now);
            return new Wish(delivery, id(), mail);
        }
        return new Wish(delivery, id(), "");
    }

    /** It was typed, and counts no more. */
    void forget(AwaitedCodeEntity code) {
        database.remove(code);
    }

    private List<String> mailed(String pool, Instant now) {
        return database.createQuery(
                        "select m.tag from MailedEntity m where m.realmId = :realm and m.linkHash = :link"
                                + " and m.mailedAt > :since",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("link", pool)
                .setParameter("since", now.minus(MailQuota.PERIOD).toEpochMilli())
                .getResultList();
    }

    private void count(String mail, String pool, String tag, Instant now) {
        MailedEntity mailed = new MailedEntity();
        mailed.id = mail;
        mailed.realmId = realmId;
        mailed.linkHash = pool;
        mailed.tag = tag;
        mailed.mailedAt = now.toEpochMilli();
        database.persist(mailed);
    }

    private void keep(Optional<AwaitedCodeEntity> row, AwaitedCode code) {
        AwaitedCodeEntity kept = row.orElseGet(AwaitedCodeEntity::new);
        kept.awaited(code);
        if (row.isEmpty()) {
            kept.id = id();
            kept.realmId = realmId;
            database.persist(kept);
        }
        database.flush();
    }

    private String pool(@Nullable Integer recipient) {
        String link = visitor.code().hash();
        return recipient == null ? Fingerprint.of(realmId, link, "nobody") : Fingerprint.of(realmId, link);
    }

    private String id() {
        return Fingerprint.of(realmId, visitor.code().hash(), visitor.browser());
    }
}
