package io.companyaccess.keycloak.rest;

/** A company with its settings and the number of people who reach it. */
public record CompanyJson(
        String id,
        String alias,
        String name,
        PolicyJson policy,
        SupportAccessJson.Short supportAccess,
        UserCountsJson users) {}
