package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.AwaitedCode;
import io.companyaccess.keycloak.documentlink.MailOrder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** What becomes of a mail with a code, told by whoever sends it when the page is out. */
public final class MailedCodes {

    private final EntityManager database;
    private final String realmId;

    public MailedCodes(KeycloakSession session, String realmId) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
    }

    /** It goes out now: from here on its digits are right. Tells whether it is still wanted. */
    public boolean goes(MailOrder order, String proof, Instant now) {
        return change(order, awaited -> awaited.mailed(proof, now));
    }

    /** No mail server took it, whoever it was for: it does not count, and the next one need not wait. */
    public void failed(MailOrder order) {
        change(order, AwaitedCode::notMailed);
        database.createQuery("delete from MailedEntity m where m.realmId = :realm and m.id = :id")
                .setParameter("realm", realmId)
                .setParameter("id", order.mail())
                .executeUpdate();
    }

    private boolean change(MailOrder order, UnaryOperator<AwaitedCode> change) {
        AwaitedCodeEntity row = database.find(AwaitedCodeEntity.class, order.code(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null
                || !row.realmId.equals(realmId)
                || row.askedAt != order.askedAt().toEpochMilli()) {
            return false;
        }
        row.awaited(change.apply(row.awaited()));
        database.flush();
        return true;
    }
}
