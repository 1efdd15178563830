package io.companyaccess.keycloak.supportaccess.jpa;

import io.companyaccess.keycloak.supportaccess.OpenCompany;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The companies of the realm that are open to support, in the order of their aliases. */
public final class OpenCompanies {

    private final EntityManager database;
    private final String realmId;

    public OpenCompanies(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** @param after alias of the last one before; null: from the first */
    public List<OpenCompany> page(@Nullable String after, int max, Instant now) {
        TypedQuery<Object[]> query = database.createQuery(
                        "select o.id, o.alias, o.name, g.endsAt from SupportGrantEntity g, OrganizationEntity o"
                                + " where g.realmId = :realm and g.closedAt is null and g.endsAt > :now"
                                + " and o.id = g.companyId and o.realmId = :realm and o.enabled = true"
                                + (after == null ? "" : " and o.alias > :after")
                                + " order by o.alias",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(max);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultStream()
                .map(row -> new OpenCompany(
                        (String) row[0], (String) row[1], (String) row[2], SupportGrantEntity.end((Long) row[3])))
                .toList();
    }
}
