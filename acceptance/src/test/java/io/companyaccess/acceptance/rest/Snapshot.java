package io.companyaccess.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import java.util.List;

/** What a refused call must leave as it was: a company's settings, and a member's place and credentials. */
record Snapshot(JsonNode attributes, List<String> groups, List<String> credentials) {

    static Snapshot of(TestRealm realm, TestCompany company, TestUser member) {
        return new Snapshot(
                realm.api().get(realm.path("organizations/" + company.id())).path("attributes"),
                groups(realm, company, member),
                member.credentialTypes());
    }

    /** The organization groups that a member is in. */
    static List<String> groups(TestRealm realm, TestCompany company, TestUser member) {
        return realm
                .api()
                .get(realm.path("organizations/" + company.id() + "/members/" + member.id() + "/groups"))
                .findValuesAsText("name")
                .stream()
                .sorted()
                .toList();
    }
}
