package io.companyaccess.keycloak.rest;

/**
 * A company with its settings and the number of people who reach it.
 *
 * @param defaults what holds where the policy says null
 */
public record CompanyJson(
        String id,
        String alias,
        String name,
        PolicyJson policy,
        Defaults defaults,
        SupportAccessJson.Short supportAccess,
        UserCountsJson users) {

    /** @param linkRecipientCheck {@code off}, {@code address} or {@code mailbox-code} */
    public record Defaults(String linkRecipientCheck) {}
}
