package io.companyaccess.keycloak.setup;

import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.cluster.ExecutionResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Lets one set-up of a realm, or the taking back of one, run at a time, on all nodes.
 *
 * <p>Two that read the same realm would both make what it lacks, and Keycloak keeps flows of the same name apart by nothing.
 * The work is committed before the next one begins, and reads the realm anew.
 */
public final class SetupTurn {

    /** Far longer than a set-up takes; after that, a node that died in the middle is waited for no more. */
    private static final int TIMEOUT_SECONDS = 120;

    private SetupTurn() {}

    /**
     * What was done; empty, and nothing done, while another one runs.
     *
     * @param work sets up, or takes set-up back, in a transaction of its own
     */
    public static Optional<SetupResult> take(
            KeycloakSession session, RealmModel realm, BiFunction<KeycloakSession, RealmModel, SetupResult> work) {
        String id = realm.getId();
        ExecutionResult<SetupResult> turn = session.getProvider(ClusterProvider.class)
                .executeIfNotExecuted("company-access-setup::" + id, TIMEOUT_SECONDS, () -> run(session, id, work));
        return turn.isExecuted() ? Optional.of(turn.getResult()) : Optional.empty();
    }

    private static SetupResult run(
            KeycloakSession session, String realmId, BiFunction<KeycloakSession, RealmModel, SetupResult> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                inner -> {
                    RealmModel realm = inner.realms().getRealm(realmId);
                    inner.getContext().setRealm(realm);
                    return work.apply(inner, realm);
                },
                "set-up");
    }
}
