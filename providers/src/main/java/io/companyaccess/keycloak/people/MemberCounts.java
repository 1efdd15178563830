package io.companyaccess.keycloak.people;

import java.util.Map;

/**
 * How many people reach a company.
 *
 * @param total all members; internal and external together
 * @param owners owners, who are counted as internal or external too
 * @param withoutSecondFactor members who would have to set one up
 * @param passwordStrength how many there are of each word of {@link PasswordState}, none left out
 */
public record MemberCounts(
        long total,
        long owners,
        long internal,
        long external,
        long withoutSecondFactor,
        Map<String, Long> passwordStrength) {}
