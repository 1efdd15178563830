package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.Person;
import org.keycloak.models.OrganizationModel;

/** A person's own row in one of his companies: the row that its owners see, and the company. */
public record OwnRowJson(
        CompanySummary company, @JsonUnwrapped UserJson row) {

    static OwnRowJson of(OrganizationModel company, Person person) {
        return new OwnRowJson(CompanySummary.of(company), UserJson.of(person, PeopleView.ALL));
    }
}
