package io.companyaccess.keycloak.people;

/**
 * How many people reach a company.
 *
 * @param total all members; internal and external together
 * @param owners owners, who are counted as internal or external too
 * @param withoutSecondFactor members who would have to set one up
 */
public record MemberCounts(long total, long owners, long internal, long external, long withoutSecondFactor) {}
