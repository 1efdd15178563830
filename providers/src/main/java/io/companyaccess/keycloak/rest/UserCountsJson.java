package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.people.MemberCounts;
import io.companyaccess.keycloak.people.PeopleView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people reach a company.
 *
 * @param passwordStrength absent for whoever may not see strengths
 */
public record UserCountsJson(
        long total,
        long owners,
        long internal,
        long external,
        long withoutSecondFactor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Long> passwordStrength) {

    static UserCountsJson of(MemberCounts counts, PeopleView view) {
        return new UserCountsJson(
                counts.total(),
                counts.owners(),
                counts.internal(),
                counts.external(),
                counts.withoutSecondFactor(),
                view.passwords() && view.everybody() ? counts.passwordStrength() : null);
    }
}
