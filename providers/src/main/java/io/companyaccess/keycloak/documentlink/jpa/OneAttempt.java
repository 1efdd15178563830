package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.documentlink.Attempt;
import io.companyaccess.keycloak.documentlink.AwaitedCode;
import io.companyaccess.keycloak.documentlink.Delivery;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Fingerprint;
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
 * <p>What is refused costs as many statements whatever the reason: the link's row is locked, its recipients and the tries on
 * a code that no link has are read, the link or such a code and the refusal are counted.
 */
final class OneAttempt {

    private final KeycloakSession session;
    private final EntityManager database;
    private final String realmId;
    private final LinkVisitor visitor;
    private final Instant now;

    private final Optional<LinkEntity> row;
    private final List<Recipient> recipients;
    private final @Nullable DocumentLink link;
    private final @Nullable RecipientCheck check;
    private final RecipientCheck shown;

    OneAttempt(KeycloakSession session, String realmId, LinkVisitor visitor, Checks checks, Instant now) {
        this.session = session;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
        this.visitor = visitor;
        this.now = now;
        LinkRows rows = new LinkRows(database, realmId);
        this.row = rows.byCode(visitor.code(), LockModeType.PESSIMISTIC_WRITE);
        this.recipients = rows.recipients(row);
        this.link = row.map(LinkEntity::link).orElse(null);
        this.check = link == null ? null : checks.of().apply(link);
        this.shown = check == null ? checks.ofUnknown() : check;
    }

    Attempt byAddress(@Nullable RecipientAddress address) {
        Optional<UnknownCodeEntity> unknown = unknown();
        WrongTries tries = link != null
                ? link.tries()
                : unknown.map(UnknownCodeEntity::tries).orElse(WrongTries.NONE);
        String tag = address == null ? null : visitor.code().tagOf(address);
        Opening opening = OpeningRule.ofGuest(link, recipients, check, shown, tries, tag, now);
        boolean wrong = opening instanceof Refused && shown == RecipientCheck.ADDRESS;
        count(opening, wrong ? tries.oneMore(now) : tries, unknown);
        if (!(opening instanceof CodeAsked asked) || address == null || tag == null) {
            return new Attempt(opening, null, null, false, isRepeated(opening));
        }
        AwaitedCodes.Wish wish = new AwaitedCodes(database, realmId, visitor).ask(asked, tag, recipients.size(), now);
        return new Attempt(opening, wish.delivery(), order(wish, asked, address), false, isRepeated(opening));
    }

    Attempt byCode(MailCode digits) {
        Optional<UnknownCodeEntity> unknown = unknown();
        Optional<AwaitedCodeEntity> waiting = new AwaitedCodes(database, realmId, visitor).locked();
        Optional<AwaitedCode> awaited = waiting.map(AwaitedCodeEntity::awaited);
        Integer whose = awaited.map(AwaitedCode::recipient).orElse(null);
        String proof = visitor.code().proofOf(digits, whose == null ? -1 : whose, visitor.browser());
        boolean right = awaited.filter(code -> code.admits(proof, now)).isPresent();
        Opening opening = OpeningRule.ofCode(link, recipients, check, right ? whose : null, now);
        WrongTries tries = link != null
                ? link.tries()
                : unknown.map(UnknownCodeEntity::tries).orElse(WrongTries.NONE);
        count(opening, tries, unknown);
        if (opening instanceof Opened) {
            waiting.ifPresent(database::remove);
            new GuessLimit(session).forgive(visitor.network());
            return new Attempt(opening, null, null, true, false);
        }
        waiting.ifPresent(code -> code.awaited(code.awaited().oneWrong()));
        boolean over = waiting.map(AwaitedCodeEntity::awaited)
                .filter(code -> !code.isOverAt(now))
                .isEmpty();
        return new Attempt(opening, null, null, over, isRepeated(opening));
    }

    private @Nullable MailOrder order(AwaitedCodes.Wish wish, CodeAsked asked, RecipientAddress address) {
        return wish.delivery() == Delivery.ON_ITS_WAY && !wish.mail().isEmpty()
                ? new MailOrder(
                        wish.code(), now, wish.mail(), visitor.code(), visitor.browser(), address, asked.recipient())
                : null;
    }

    private void count(Opening opening, WrongTries tries, Optional<UnknownCodeEntity> unknown) {
        row.ifPresentOrElse(found -> count(found, opening, tries), () -> count(unknown, tries));
        if (!(opening instanceof Opened)) {
            // Every refusal counts, whatever the reason, and every wish for a code: who counts along would else learn
            // which
            // codes and recipients there are.
            new GuessLimit(session).count(visitor.network(), now);
        }
    }

    private void count(LinkEntity found, Opening opening, WrongTries tries) {
        found.lastTriedAt = now.toEpochMilli();
        found.tries(tries);
        if (opening instanceof Opened) {
            found.openings++;
            found.lastOpenedAt = now.toEpochMilli();
        } else if (isRefusal(opening)) {
            found.refusals(found.link().refusals().oneMore(now));
        }
    }

    private void count(Optional<UnknownCodeEntity> unknown, WrongTries tries) {
        UnknownCodeEntity counted = unknown.orElseGet(UnknownCodeEntity::new);
        counted.tries(tries);
        counted.lastTriedAt = now.toEpochMilli();
        if (unknown.isEmpty()) {
            counted.codeHash = unknownHash();
            counted.realmId = realmId;
            database.persist(counted);
        }
        database.flush();
    }

    // Asked for links that there are too, so that it takes as long.
    private Optional<UnknownCodeEntity> unknown() {
        return database.createQuery(
                        "select u from UnknownCodeEntity u where u.realmId = :realm and u.codeHash = :hash",
                        UnknownCodeEntity.class)
                .setParameter("realm", realmId)
                .setParameter("hash", unknownHash())
                .getResultStream()
                .findFirst();
    }

    private String unknownHash() {
        return Fingerprint.of(realmId, visitor.code().hash());
    }

    private boolean isRepeated(Opening opening) {
        return isRefusal(opening)
                && row.filter(found -> found.link().refusals().areRepeated()).isPresent();
    }

    private static boolean isRefusal(Opening opening) {
        return opening instanceof Refused || (opening instanceof CodeAsked asked && asked.recipient() == null);
    }
}
