package io.companyaccess.keycloak.documentlink.jpa;

import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.MadeLink;
import io.companyaccess.keycloak.documentlink.NewLink;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Makes links in the transaction of the request. */
public final class NewLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager database;
    private final String realmId;

    public NewLinks(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** Makes links of one company, all or none; the codes are told here and never again. */
    public List<MadeLink> create(String companyId, List<NewLink> wanted, Instant now) {
        return create(companyId, wanted, index -> UUID.randomUUID(), now);
    }

    List<MadeLink> create(String companyId, List<NewLink> wanted, IntFunction<UUID> idOf, Instant now) {
        List<MadeLink> made = new ArrayList<>(wanted.size());
        List<RecipientEntity> recipients = new ArrayList<>();
        for (NewLink link : wanted) {
            LinkCode code = LinkCode.fresh(RANDOM);
            String id = idOf.apply(made.size()).toString();
            database.persist(row(id, companyId, link, code, now));
            recipients.addAll(recipients(id, link, code));
            made.add(new MadeLink(id, code, link.expiresAt()));
        }
        // One table after the other, so that the database gets them in batches.
        recipients.forEach(database::persist);
        database.flush();
        return made;
    }

    private LinkEntity row(String id, String companyId, NewLink wanted, LinkCode code, Instant now) {
        LinkEntity row = new LinkEntity();
        row.id = id;
        row.realmId = realmId;
        row.companyId = companyId;
        row.codeHash = code.hash();
        row.document = wanted.document();
        row.purpose = wanted.purpose().word();
        row.recipientCheck =
                wanted.raisedTo() == null ? null : wanted.raisedTo().word();
        row.createdAt = now.toEpochMilli();
        row.expiresAt = wanted.expiresAt() == null ? null : wanted.expiresAt().toEpochMilli();
        return row;
    }

    private List<RecipientEntity> recipients(String linkId, NewLink wanted, LinkCode code) {
        List<RecipientEntity> rows = new ArrayList<>();
        for (int index = 0; index < wanted.recipients().size(); index++) {
            RecipientEntity row = new RecipientEntity();
            row.linkId = linkId;
            row.index = index;
            row.realmId = realmId;
            row.tag = code.tagOf(wanted.recipients().get(index));
            rows.add(row);
        }
        return rows;
    }
}
