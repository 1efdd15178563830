package io.companyaccess.keycloak.people.keycloak;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.people.Person;
import io.companyaccess.keycloak.secondfactor.Factor;
import io.companyaccess.keycloak.secondfactor.keycloak.SessionFactor;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Reads a single person. */
public final class People {

    private People() {}

    public static Person person(KeycloakSession session, UserModel user, Company company, Membership membership) {
        SessionFactor factor = new SessionFactor(session, user, null);
        return new Person(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.getFirstName(),
                user.getLastName(),
                user.isEnabled(),
                membership.kind().word(),
                membership.owner(),
                new Person.Factors(
                        factor.enrolled(),
                        company.policy().requiresSecondFactor(Instant.ofEpochMilli(Time.currentTimeMillis())),
                        factor.kinds().stream().map(Factor::word).toList()));
    }
}
