package io.companyaccess.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A company of a test, with its policy and its members. */
public final class TestCompany {
    private final TestRealm realm;
    private final String id;
    private final String alias;

    TestCompany(TestRealm realm, String id, String alias) {
        this.realm = realm;
        this.id = id;
        this.alias = alias;
    }

    /** The organization's id. */
    public String id() {
        return id;
    }

    /** The organization's alias, which is its name as well. */
    public String alias() {
        return alias;
    }

    /** Sets an attribute of the organization; null takes it away. */
    public TestCompany policy(String attribute, String value) {
        ObjectNode organization = read();
        if (value == null) {
            organization.withObject("/attributes").remove(attribute);
        } else {
            organization.withObject("/attributes").putArray(attribute).add(value);
        }
        return write(organization);
    }

    /** Requires a second factor of everybody from now on. */
    public TestCompany requireSecondFactor() {
        return policy("company-access.second-factor", "required");
    }

    /** Switches the company off. */
    public TestCompany disable() {
        return write(read().put("enabled", false));
    }

    /** Takes these people in as internal members. */
    public TestCompany member(TestUser... users) {
        for (TestUser user : users) {
            // Keycloak wants the bare id as the body.
            realm.api().post(path("/members"), user.id());
        }
        return this;
    }

    /** Takes a person in as owner. */
    public TestCompany owner(TestUser user) {
        return member(user).intoGroup("owners", user);
    }

    /** Takes a person in as external member. */
    public TestCompany external(TestUser user) {
        return member(user).intoGroup("externals", user);
    }

    /** Lets a person go. */
    public TestCompany remove(TestUser user) {
        realm.api().delete(path("/members/" + user.id()));
        return this;
    }

    /** Sends the invitation by which a new person registers. */
    public TestCompany invite(String email) {
        realm.admin()
                .organizations()
                .get(id)
                .members()
                .inviteUser(email, "Ivy", "Invited")
                .close();
        return this;
    }

    /** Deletes the company. */
    public void delete() {
        realm.api().delete(path(""));
    }

    private TestCompany intoGroup(String group, TestUser user) {
        for (JsonNode existing : realm.api().get(path("/groups?search=" + group))) {
            if (existing.path("name").asText().equals(group)) {
                return join(existing.path("id").asText(), user);
            }
        }
        return join(
                realm.api()
                        .post(path("/groups"), Map.of("name", group))
                        .path("id")
                        .asText(),
                user);
    }

    private TestCompany join(String groupId, TestUser user) {
        realm.api().put(path("/groups/" + groupId + "/members/" + user.id()), null);
        return this;
    }

    private ObjectNode read() {
        return (ObjectNode) realm.api().get(path(""));
    }

    private TestCompany write(ObjectNode organization) {
        realm.api().put(path(""), organization);
        return this;
    }

    private String path(String more) {
        return realm.path("organizations/" + id + more);
    }
}
