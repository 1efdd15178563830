package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.Attempt;
import io.companyaccess.keycloak.documentlink.AwaitedCode;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.LinkVisitor;
import io.companyaccess.keycloak.documentlink.MailCode;
import io.companyaccess.keycloak.documentlink.MailOrder;
import io.companyaccess.keycloak.documentlink.Opening;
import io.companyaccess.keycloak.documentlink.Opening.CodeAsked;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import io.companyaccess.keycloak.documentlink.OpeningRule;
import io.companyaccess.keycloak.documentlink.Recipient;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import io.companyaccess.keycloak.documentlink.WrongTries;
import io.companyaccess.keycloak.documentlink.jpa.LinkAttempts.Checks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * One attempt to open a link, in a transaction of its own.
 *
 * <p>What is refused costs as many statements whatever the reason: the link's row and the tries on the code are locked, the
 * recipients are read, and the try, the refusal and the network are counted. Locks are taken in this order by every attempt.
 */
final class OneAttempt {

    private final LinkVisitor visitor;
    private final Instant now;
    private final List<Recipient> recipients;
    private final @Nullable DocumentLink link;
    private final @Nullable RecipientCheck check;
    private final RecipientCheck shown;
    private final LinkCounts counts;
    private final AwaitedCodes codes;
    private final GuessLimit network;

    OneAttempt(KeycloakSession session, String realmId, LinkVisitor visitor, Checks checks, Instant now) {
        this.visitor = visitor;
        this.now = now;
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        LinkRows rows = new LinkRows(database, realmId);
        Optional<LinkEntity> row = rows.byCode(visitor.code(), LockModeType.PESSIMISTIC_WRITE);
        this.recipients = rows.recipients(row);
        this.link = row.map(LinkEntity::link).orElse(null);
        this.check = link == null ? null : checks.of().apply(link);
        this.shown = check == null ? checks.ofUnknown().get() : check;
        this.counts = new LinkCounts(database, realmId, visitor, row);
        this.codes = new AwaitedCodes(database, realmId, visitor);
        this.network = new GuessLimit(session);
    }

    /** By an address; null where none is asked for. */
    Attempt byAddress(@Nullable RecipientAddress address) {
        WrongTries tries = counts.tries();
        String tag = address == null ? null : visitor.code().tagOf(address);
        Opening opening = OpeningRule.ofGuest(link, recipients, check, shown, tries, tag, now);
        boolean wrong = opening instanceof Refused && shown == RecipientCheck.ADDRESS;
        count(opening, wrong ? tries.oneMore(now) : tries);
        if (!(opening instanceof CodeAsked asked) || address == null || tag == null) {
            return new Attempt(opening, null, null, false, counts.isRepeated(opening));
        }
        AwaitedCodes.Wish wish = codes.ask(asked, tag, now);
        MailOrder order = wish.mail().isEmpty()
                ? null
                : new MailOrder(
                        wish.code(), now, wish.mail(), visitor.code(), visitor.browser(), address, asked.recipient());
        return new Attempt(opening, wish.delivery(), order, false, counts.isRepeated(opening));
    }

    /** By a code that was mailed. */
    Attempt byCode(MailCode digits) {
        Optional<AwaitedCodeEntity> waiting = codes.locked();
        Integer whose = waiting.map(AwaitedCodeEntity::awaited)
                .map(AwaitedCode::recipient)
                .orElse(null);
        String proof = visitor.code().proofOf(digits, whose == null ? -1 : whose, visitor.browser());
        boolean right = waiting.map(AwaitedCodeEntity::awaited)
                .filter(code -> code.admits(proof, now))
                .isPresent();
        Opening opening = OpeningRule.ofCode(link, recipients, check, right ? whose : null, now);
        count(opening, counts.tries());
        if (opening instanceof Opened) {
            waiting.ifPresent(codes::forget);
            network.forgive(visitor.network());
            return new Attempt(opening, null, null, true, false);
        }
        waiting.ifPresent(code -> code.awaited(code.awaited().oneWrong()));
        boolean over = waiting.map(AwaitedCodeEntity::awaited)
                .filter(code -> !code.isOverAt(now))
                .isEmpty();
        return new Attempt(opening, null, null, over, counts.isRepeated(opening));
    }

    private void count(Opening opening, WrongTries tries) {
        counts.count(opening, tries, now);
        if (!(opening instanceof Opened)) {
            // Every refusal counts, whatever the reason, and every wish for a code: who counts along would else learn
            // which
            // codes and recipients there are.
            network.count(visitor.network(), now);
        }
    }
}
