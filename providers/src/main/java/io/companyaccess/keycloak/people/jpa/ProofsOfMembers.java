package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.password.PasswordStrength;
import io.companyaccess.keycloak.people.PasswordState;
import io.companyaccess.keycloak.secondfactor.Factor;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Reads what people have set up, for all of a page at once. */
final class ProofsOfMembers {

    /** Of a password {@code p}: the row {@code s} of its class, by id and date, as one of the two alone proves nothing. */
    static final String MEASURED =
            " s.realmId = :realm and s.credentialId = p.id and s.credentialCreatedAt = p.createdDate ";

    private final EntityManager database;
    private final RealmModel realm;
    private final Map<String, Factor> factors = SessionFactor.factorsByType();

    ProofsOfMembers(KeycloakSession session) {
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = session.getContext().getRealm();
    }

    /** By user id; one statement. Who is not in it has nothing. */
    Map<String, Proofs> of(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        List<String> types = new ArrayList<>(factors.keySet());
        types.add(PasswordCredentialModel.TYPE);
        Map<String, List<Tuple>> byUser = new HashMap<>();
        database.createQuery(
                        "select p.user.id as user, p.type as type, s.strength as strength, s.assessedAt as assessedAt"
                                + " from CredentialEntity p left join PasswordStrengthEntity s on " + MEASURED
                                + " where p.user.id in (:users) and p.type in (:types) order by p.priority, p.id",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("users", userIds)
                .setParameter("types", types)
                .getResultList()
                .forEach(row -> byUser.computeIfAbsent(row.get("user", String.class), id -> new ArrayList<>())
                        .add(row));
        Map<String, Proofs> proofs = new HashMap<>();
        byUser.forEach((user, rows) -> proofs.put(user, proofs(rows)));
        return proofs;
    }

    private Proofs proofs(List<Tuple> rows) {
        List<String> counting = SessionFactor.countingTypes(realm);
        Set<Factor> present = EnumSet.noneOf(Factor.class);
        rows.stream()
                .map(row -> factors.get(row.get("type", String.class)))
                .filter(Objects::nonNull)
                .forEach(present::add);
        return new Proofs(
                rows.stream().anyMatch(row -> counting.contains(row.get("type", String.class))),
                present.stream().map(Factor::word).toList(),
                rows.stream()
                        .filter(row -> row.get("type").equals(PasswordCredentialModel.TYPE))
                        .findFirst()
                        .map(ProofsOfMembers::password)
                        .orElse(null));
    }

    private static PasswordState password(Tuple row) {
        Integer strength = row.get("strength", Integer.class);
        Long assessedAt = row.get("assessedAt", Long.class);
        return strength == null || assessedAt == null
                ? PasswordState.NOT_MEASURED
                : PasswordState.of(PasswordStrength.values()[strength], Instant.ofEpochMilli(assessedAt));
    }
}
