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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * One attempt to open a link, in a transaction of its own.
 *
 * <p>What is refused reads and writes the same rows whatever the reason: the tries on the code are locked, link and
 * recipients are read (of another link where none has the code), and the try, the refusal and the network are counted. The
 * link's own row is locked, and after the tries, by what opens only.
 */
final class OneAttempt {

    /** What an attempt is judged by. */
    private record Seen(
            @Nullable DocumentLink link,
            List<Recipient> recipients,
            @Nullable RecipientCheck check,
            RecipientCheck shown) {}

    private final LinkVisitor visitor;
    private final Instant now;
    private final Checks checks;
    private final LinkRows rows;
    private final Seen seen;
    private final LinkCounts counts;
    private final AwaitedCodes codes;
    private final GuessLimit network;

    OneAttempt(KeycloakSession session, String realmId, LinkVisitor visitor, Checks checks, Instant now) {
        this.visitor = visitor;
        this.now = now;
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.checks = checks;
        // The lock first: what is read behind it is what the attempt before has left, on every database.
        this.counts = new LinkCounts(database, realmId, visitor.code());
        this.rows = new LinkRows(database, realmId);
        LinkRows.Read read = rows.byCode(visitor.code());
        if (read.row() != null) {
            database.detach(read.row());
        }
        this.seen = seen(read.link(), rows.recipients(read));
        this.codes = new AwaitedCodes(database, realmId, visitor);
        this.network = new GuessLimit(session);
    }

    /** By an address; null where none is asked for. */
    Attempt byAddress(@Nullable RecipientAddress address) {
        WrongTries tries = counts.tries();
        String tag = address == null ? null : visitor.code().tagOf(address);
        Opening opening = decide(known ->
                OpeningRule.ofGuest(known.link(), known.recipients(), known.check(), known.shown(), tries, tag, now));
        boolean wrong = opening instanceof Refused && seen.shown() == RecipientCheck.ADDRESS;
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
        Opening opening = decide(known ->
                OpeningRule.ofCode(known.link(), known.recipients(), known.check(), right ? whose : null, now));
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

    // A revocation that is under way holds the link's row: what would open is looked at once more behind it.
    private Opening decide(Function<Seen, Opening> rule) {
        Opening opening = rule.apply(seen);
        if (!(opening instanceof Opened)) {
            return opening;
        }
        Optional<LinkEntity> row = rows.locked(visitor.code());
        Opening sure = rule.apply(seen(row, row.map(rows::locked).orElse(List.of())));
        if (sure instanceof Opened) {
            row.ifPresent(link -> link.opened(now));
        }
        return sure;
    }

    private Seen seen(Optional<LinkEntity> row, List<Recipient> recipients) {
        DocumentLink link = row.map(LinkEntity::link).orElse(null);
        RecipientCheck check = link == null ? null : checks.of().apply(link);
        return new Seen(
                link, recipients, check, check == null ? checks.ofUnknown().get() : check);
    }

    private void count(Opening opening, WrongTries tries) {
        if (!(opening instanceof Opened)) {
            counts.count(opening, seen.link(), tries, now);
            // Every refusal counts, whatever the reason, and every wish for a code: who counts along would else learn
            // which codes and recipients there are.
            network.count(visitor.network(), now);
        }
    }
}
