package io.companyaccess.keycloak.password.credential;

import io.companyaccess.keycloak.password.MeasuredPassword;
import io.companyaccess.keycloak.password.jpa.PasswordStrengths;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes down the classes of this session's passwords, after its transaction has ended well and in another one.
 *
 * <p>So a row that cannot be written, such as that of two sign-ins at the same moment, spoils nothing; and a password
 * that was rolled back leaves none.
 */
final class StrengthNotes {

    private static final Logger LOG = Logger.getLogger(StrengthNotes.class);

    private final KeycloakSession session;
    private final Map<String, MeasuredPassword> notes = new LinkedHashMap<>();

    StrengthNotes(KeycloakSession session) {
        this.session = session;
    }

    /** The last one of a credential counts. */
    void add(MeasuredPassword measured) {
        if (notes.isEmpty()) {
            KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    if (!written(factory)) {
                        // Who is second at the same moment finds the row of the first when he comes again.
                        written(factory);
                    }
                    notes.clear();
                }

                @Override
                protected void rollbackImpl() {
                    notes.clear();
                }
            });
        }
        notes.put(measured.credentialId(), measured);
    }

    private boolean written(KeycloakSessionFactory factory) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, own -> {
                PasswordStrengths strengths = new PasswordStrengths(own);
                notes.values().forEach(strengths::keep);
            });
            return true;
        } catch (RuntimeException failure) {
            LOG.debug("The class of a password was not kept", failure);
            return false;
        }
    }
}
