package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.OpeningRule;
import io.companyaccess.keycloak.documentlink.Recipient;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Links that are opened by people with an account, who are recognised and not asked. */
public final class AccountOpenings {

    private final EntityManager database;
    private final String realmId;

    public AccountOpenings(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /**
     * A signed-in user comes with a link.
     *
     * @param there whether the company of a link is there and enabled
     * @param address the verified one of his account
     */
    public Optional<Opened> recognise(
            LinkCode code, Function<DocumentLink, Boolean> there, RecipientAddress address, Instant now) {
        LinkRows rows = new LinkRows(database, realmId);
        LinkRows.Read read = rows.byCode(code);
        List<Recipient> recipients = rows.recipients(read);
        Optional<DocumentLink> link = read.link().map(LinkEntity::link);
        return link.flatMap(
                found -> OpeningRule.ofAccount(found, recipients, there.apply(found), code.tagOf(address), now));
    }

    /** Counts an opening by somebody with an account, who cannot do it wrong. */
    public void count(String linkId, Instant now) {
        database.createQuery("update LinkEntity l set l.openings = l.openings + 1, l.lastOpenedAt = :now"
                        + " where l.realmId = :realm and l.id = :id")
                .setParameter("now", now.toEpochMilli())
                .setParameter("realm", realmId)
                .setParameter("id", linkId)
                .executeUpdate();
    }
}
