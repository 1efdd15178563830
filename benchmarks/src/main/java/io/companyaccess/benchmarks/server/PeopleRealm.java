package io.companyaccess.benchmarks.server;

import io.companyaccess.benchmarks.client.Person;
import io.companyaccess.benchmarks.client.TableReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies of the shipped realm: with companies whose people are listed, or without our event listener. */
public final class PeopleRealm {

    /** A realm with companies of several sizes. */
    public static final String LISTED = "listed";

    /** A realm in which nobody writes down who signed in. */
    public static final String FORGETFUL = "forgetful";

    /** A second one like {@link #FORGETFUL}: what differs between the two is the error of the measurement. */
    public static final String CONTROL = "forgetful-control";

    private PeopleRealm() {}

    /** Alias of a company that is to have so many people. */
    public static String company(int people) {
        return "people-" + people;
    }

    /** Its owner, who belongs to no other company and may view users as an admin besides. */
    public static Person owner(int people) {
        return new Person("owner-of-" + people, People.PASSWORD, null);
    }

    /** A realm with empty companies, as JSON. */
    static String listed(int... sizes) {
        return BenchmarkRealm.shipped(LISTED, realm -> {
            LinkRealm.add(realm, "clients", portal());
            for (int size : sizes) {
                Map<String, Object> owner = new HashMap<>(RealmPeople.user(owner(size)));
                owner.put("clientRoles", Map.of("realm-management", List.of("view-users", "view-organizations")));
                LinkRealm.add(realm, "users", owner);
                LinkRealm.add(realm, "organizations", owned(company(size), owner(size)));
            }
        });
    }

    /** A realm without our listener, as JSON. */
    static String forgetful(String name) {
        return BenchmarkRealm.shipped(name, realm -> realm.put("eventsListeners", List.of("jboss-logging")));
    }

    private static Map<String, Object> owned(String alias, Person owner) {
        String owners = "owners-of-" + alias;
        String externals = "externals-of-" + alias;
        Map<String, Object> company = new HashMap<>(RealmPeople.company(alias, Map.of(), List.of()));
        company.put(
                "groups",
                List.of(
                        Map.of("name", "owners", "path", "/owners", "id", owners),
                        Map.of("name", "externals", "path", "/externals", "id", externals)));
        company.put(
                "members",
                List.of(Map.of(
                        "username", owner.username(), "membershipType", "UNMANAGED", "groups", List.of(owners))));
        return company;
    }

    private static Map<String, Object> portal() {
        return Map.of(
                "clientId",
                TableReader.CLIENT_ID,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "fullScopeAllowed",
                true,
                "attributes",
                Map.of("access.token.lifespan", "7200"),
                "defaultClientScopes",
                List.of("basic", "profile", "roles", "company-access"));
    }
}
