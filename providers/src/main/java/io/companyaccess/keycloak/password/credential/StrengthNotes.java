package io.companyaccess.keycloak.password.credential;

import io.companyaccess.keycloak.password.MeasuredPassword;
import io.companyaccess.keycloak.password.jpa.PasswordStrengths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final List<Runnable> afterwards = new ArrayList<>();

    StrengthNotes(KeycloakSession session) {
        this.session = session;
    }

    /**
     * The last one of a credential counts.
     *
     * @param afterwards what to do once it is written down
     */
    void add(MeasuredPassword measured, Runnable afterwards) {
        if (notes.isEmpty()) {
            KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    // Who is second at the same moment finds the row of the first when he comes again.
                    boolean kept = written(factory);
                    if (!kept) {
                        kept = written(factory);
                    }
                    if (kept) {
                        StrengthNotes.this.afterwards.forEach(Runnable::run);
                    }
                    clear();
                }

                @Override
                protected void rollbackImpl() {
                    clear();
                }
            });
        }
        notes.put(measured.credentialId(), measured);
        this.afterwards.add(afterwards);
    }

    private void clear() {
        notes.clear();
        afterwards.clear();
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
