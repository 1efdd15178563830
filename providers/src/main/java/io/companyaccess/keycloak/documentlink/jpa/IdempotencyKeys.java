package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.Fingerprint;
import io.companyaccess.keycloak.documentlink.MadeLink;
import io.companyaccess.keycloak.documentlink.NewLink;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes sure that a call which an app repeats, because the answer got lost, makes no second set of links.
 *
 * <p>The codes of the first call are told to nobody again: only their hashes are kept. The app learns which links they
 * were, can revoke those and make new ones under a new key.
 */
public final class IdempotencyKeys {

    /** The key was used before; these links came of it. */
    public static final class Used extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<String> ids;

        Used(List<String> ids) {
            super("The idempotency key was used before");
            this.ids = ids;
        }

        public List<String> ids() {
            return ids;
        }
    }

    private final KeycloakSession session;
    private final String realmId;

    public IdempotencyKeys(KeycloakSession session) {
        this.session = session;
        this.realmId = session.getContext().getRealm().getId();
    }

    /**
     * Refuses a key that was used, before anything else of the call is looked at: what was right the first time, such as an
     * expiry, may be wrong by now.
     */
    public void requireUnused(String caller, String key, String companyId) throws Used {
        refuse(session, hash(caller, key, companyId));
    }

    /**
     * Makes links under a key.
     *
     * @param caller client id of the app, as two apps may choose the same key
     * @throws Used when there was a call with the key
     */
    public List<MadeLink> create(String caller, String key, String companyId, List<NewLink> wanted, Instant now)
            throws Used {
        String hash = hash(caller, key, companyId);
        refuse(session, hash);
        BatchEntity batch = new BatchEntity();
        batch.keyHash = hash;
        batch.realmId = realmId;
        batch.links = wanted.size();
        batch.createdAt = now.toEpochMilli();
        try {
            EntityManager database = database(session);
            database.persist(batch);
            database.flush();
        } catch (ModelDuplicateException atTheSameTime) {
            // This transaction is lost, and so is everything in it.
            Used used = KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    inner -> used(find(inner, hash)),
                    "idempotency key");
            throw used;
        }
        return new NewLinks(session).create(companyId, wanted, index -> idOf(batch, index), now);
    }

    private static void refuse(KeycloakSession session, String hash) throws Used {
        BatchEntity before = find(session, hash);
        if (before != null) {
            throw used(before);
        }
    }

    private static Used used(@Nullable BatchEntity batch) {
        return new Used(
                batch == null
                        ? List.of()
                        : IntStream.range(0, batch.links)
                                .mapToObj(index -> idOf(batch, index).toString())
                                .toList());
    }

    private static @Nullable BatchEntity find(KeycloakSession session, String hash) {
        return database(session).find(BatchEntity.class, hash);
    }

    // Ids are no secret; from the time of the batch, so that a key that was forgotten and comes again gives others.
    private static UUID idOf(BatchEntity batch, int index) {
        String name = batch.keyHash + ' ' + batch.createdAt + ' ' + index;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    private String hash(String caller, String key, String companyId) {
        return Fingerprint.of(realmId, companyId, caller, key);
    }

    private static EntityManager database(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
