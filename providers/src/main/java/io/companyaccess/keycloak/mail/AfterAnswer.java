package io.companyaccess.keycloak.mail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Work that must not delay an answer: it is done by another thread, once the request's transaction has succeeded. */
public final class AfterAnswer {

    private static final Logger LOG = Logger.getLogger(AfterAnswer.class);

    private AfterAnswer() {}

    /**
     * Has the work done.
     *
     * @param pool name of the threads that do it; those of another name are not kept waiting by it
     * @param later how long after the transaction; the answer itself is on its way a little after it
     */
    public static void run(KeycloakSession session, String pool, Duration later, Runnable work) {
        Executor threads = session.getProvider(ExecutorsProvider.class).getExecutor(pool);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    Executor when = later.isZero()
                            ? threads
                            : CompletableFuture.delayedExecutor(later.toMillis(), TimeUnit.MILLISECONDS, threads);
                    when.execute(() -> quietly(work));
                } catch (RejectedExecutionException shuttingDown) {
                    LOG.debug("Something was not done because the server is stopping", shuttingDown);
                }
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            // Its text may name a person.
            LOG.warnf("Work after an answer failed: %s", failed.getClass().getSimpleName());
            LOG.debug("Work after an answer failed", failed);
        }
    }
}
