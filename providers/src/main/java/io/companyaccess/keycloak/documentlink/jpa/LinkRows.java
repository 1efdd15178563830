package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.Recipient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The rows that whoever comes with a code is about. */
record LinkRows(EntityManager database, String realmId) {

    /** The link with this code, whatever its state, or empty; locked, it is read as the last transaction left it. */
    Optional<LinkEntity> byCode(LinkCode code, LockModeType lock) {
        return database.createQuery(
                        "select l from LinkEntity l where l.realmId = :realm and l.codeHash = :hash", LinkEntity.class)
                .setParameter("realm", realmId)
                .setParameter("hash", code.hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Its recipients; asked of the database for no link too, which has none, so that it takes as long. */
    List<Recipient> recipients(Optional<LinkEntity> link, LockModeType lock) {
        return database.createQuery(
                        "select r from RecipientEntity r where r.realmId = :realm and r.linkId = :link",
                        RecipientEntity.class)
                .setParameter("realm", realmId)
                .setParameter("link", link.map(found -> found.id).orElse(""))
                .setLockMode(lock)
                .getResultStream()
                // Who reads once more, locked, is to see what has changed.
                .peek(database::detach)
                .map(RecipientEntity::recipient)
                .toList();
    }
}
