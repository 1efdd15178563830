package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.Attempt;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.LinkVisitor;
import io.companyaccess.keycloak.documentlink.MailCode;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Attempts of people without an account to open links, counted in the database, so that all nodes count together. */
public final class LinkAttempts {

    /**
     * What is asked of recipients.
     *
     * @param of of a link; null when its company is gone
     * @param ofUnknown what is asked of those whose link there is not
     */
    public record Checks(Function<DocumentLink, @Nullable RecipientCheck> of, Supplier<RecipientCheck> ofUnknown) {}

    /** So many may insert the same row at the same moment; the next time it is there. */
    private static final int AT_ONCE = 3;

    /** ER_CHECKREAD of MariaDB. */
    private static final int CHANGED_SINCE_READ = 1020;

    private final KeycloakSession session;
    private final String realmId;

    public LinkAttempts(KeycloakSession session) {
        this.session = session;
        this.realmId = session.getContext().getRealm().getId();
    }

    /** The link with this code, whatever its state, or empty. */
    public Optional<DocumentLink> find(LinkCode code) {
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new LinkRows(database, realmId).byCode(code).link().map(LinkEntity::link);
    }

    /**
     * Somebody tries to open a link by his address, or to have a code mailed to it.
     *
     * @param address null when he was asked for none
     */
    public Attempt byAddress(LinkVisitor visitor, Checks checks, @Nullable RecipientAddress address, Instant now) {
        return inOwnTransaction(inner -> new OneAttempt(inner, realmId, visitor, checks, now).byAddress(address));
    }

    /** Somebody tries to open a link by a code that was mailed. */
    public Attempt byCode(LinkVisitor visitor, Checks checks, MailCode digits, Instant now) {
        return inOwnTransaction(inner -> new OneAttempt(inner, realmId, visitor, checks, now).byCode(digits));
    }

    // The count stays, whatever becomes of the rest of the request.
    private Attempt inOwnTransaction(Function<KeycloakSession, Attempt> attempt) {
        for (int i = 1; i < AT_ONCE; i++) {
            try {
                return once(attempt);
            } catch (ModelException twoAtOnce) {
                if (!isRace(twoAtOnce)) {
                    throw twoAtOnce;
                }
            }
        }
        return once(attempt);
    }

    // Two first tries of a code, network or browser make the same row, two attempts wait for each other (SQL state 40,
    // transaction rollback), or a row that was read has changed before it was locked (MariaDB). Of the one that lost
    // nothing was counted.
    private static boolean isRace(ModelException lost) {
        return lost instanceof ModelDuplicateException
                || Stream.iterate((Throwable) lost, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SQLException failure
                                && (failure.getErrorCode() == CHANGED_SINCE_READ
                                        || Objects.requireNonNullElse(failure.getSQLState(), "")
                                                .startsWith("40")));
    }

    private Attempt once(Function<KeycloakSession, Attempt> attempt) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), attempt::apply, "document link");
    }
}
