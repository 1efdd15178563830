package io.companyaccess.keycloak.rest;

import org.keycloak.models.OrganizationModel;

/** A company as a choice in a list. */
public record CompanySummary(String id, String alias, String name) {

    public static CompanySummary of(OrganizationModel company) {
        return new CompanySummary(company.getId(), company.getAlias(), company.getName());
    }
}
