package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.Recipient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rows that whoever comes with a code is about. */
record LinkRows(EntityManager database, String realmId) {

    /**
     * The row that was read for a code.
     *
     * @param row of the link, or of another one where no link has the code; null when no other one is known
     * @param isOfCode whether it is the link's own
     */
    record Read(@Nullable LinkEntity row, boolean isOfCode) {

        /** The link with the code, or empty. */
        Optional<LinkEntity> link() {
            return Optional.ofNullable(row).filter(found -> isOfCode);
        }
    }

    /** The hash of the code that was found last in a realm, by this node. */
    private static final Map<String, String> FOUND_LAST = new ConcurrentHashMap<>();

    /**
     * The link with this code, whatever its state.
     *
     * <p>For a code that no link has, the same statement reads the link that was found last, so that it takes as long.
     */
    Read byCode(LinkCode code) {
        Optional<LinkEntity> row = database.createQuery(
                        "select l from LinkEntity l where l.realmId = :realm and l.codeHash = coalesce("
                                + "(select own.codeHash from LinkEntity own"
                                + " where own.realmId = :realm and own.codeHash = :hash), :other)",
                        LinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("hash", code.hash())
                .setParameter("other", FOUND_LAST.getOrDefault(realmId, ""))
                .getResultStream()
                .findFirst();
        boolean isOfCode =
                row.filter(found -> found.codeHash.equals(code.hash())).isPresent();
        if (isOfCode) {
            FOUND_LAST.put(realmId, code.hash());
        }
        return new Read(row.orElse(null), isOfCode);
    }

    /** The link with this code, locked, as the last transaction left it, or empty. */
    Optional<LinkEntity> locked(LinkCode code) {
        return database.createQuery(
                        "select l from LinkEntity l where l.realmId = :realm and l.codeHash = :hash", LinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("hash", code.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The recipients of a link, locked as it is. */
    List<Recipient> locked(LinkEntity link) {
        return recipients(link.id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The recipients of a link; where the row is another one's, its recipients are read for the time only. */
    List<Recipient> recipients(Read read) {
        List<Recipient> all = recipients(read.row() == null ? "" : read.row().id, LockModeType.NONE);
        return read.isOfCode() ? all : List.of();
    }

    private List<Recipient> recipients(String linkId, LockModeType lock) {
        return database.createQuery(
                        "select r from RecipientEntity r where r.realmId = :realm and r.linkId = :link",
                        RecipientEntity.class)
                .setParameter("realm", realmId)
                .setParameter("link", linkId)
                .setLockMode(lock)
                .getResultStream()
                // Who reads once more, locked, is to see what has changed.
                .peek(database::detach)
                .map(RecipientEntity::recipient)
                .toList();
    }
}
