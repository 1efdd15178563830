package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** How long requests of agents wait for an answer: 12 hours, or less where the realm says so. */
final class RequestLife {

    /** ISO 8601, from {@code PT1S} to {@code PT12H}; anything else is 12 hours. */
    static final String ATTRIBUTE = "company-access.support-request-life";

    private RequestLife() {}

    static Duration in(RealmModel realm) {
        return Optional.ofNullable(realm.getAttribute(ATTRIBUTE))
                .flatMap(GrantPeriod::of)
                .map(GrantPeriod::length)
                .filter(life -> life.compareTo(AccessRequest.LONGEST_LIFE) < 0)
                .orElse(AccessRequest.LONGEST_LIFE);
    }
}
