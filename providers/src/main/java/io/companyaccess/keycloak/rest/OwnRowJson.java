package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.Person;
import org.keycloak.models.OrganizationModel;

/** A person's own row in one of his companies: the company, and the row that its owners see. */
public record OwnRowJson(CompanySummary company, UserJson user) {

    static OwnRowJson of(OrganizationModel company, Person person) {
        return new OwnRowJson(CompanySummary.of(company), UserJson.of(person, PeopleView.ALL));
    }
}
