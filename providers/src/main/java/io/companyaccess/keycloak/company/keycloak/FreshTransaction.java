package io.companyaccess.keycloak.company.keycloak;

import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A transaction of its own, which sees what is committed when it begins.
 *
 * <p>That of a request may not: on MariaDB and MySQL, as Keycloak runs on them (REPEATABLE READ), it goes on seeing what was there
 * when it first looked at anything, even where another transaction of the same request has changed it since. So what has to
 * follow from a change that is committed, and the answer that tells of it, are made in here.
 */
public final class FreshTransaction {

    private FreshTransaction() {}

    /** Does some work in one, in the context of this session. */
    public static <T> T in(KeycloakSession session, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work::apply, "fresh transaction");
    }
}
