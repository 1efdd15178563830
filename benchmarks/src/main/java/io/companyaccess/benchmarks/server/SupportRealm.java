package io.companyaccess.benchmarks.server;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.CompanyOwner;
import io.companyaccess.benchmarks.client.Person;
import io.companyaccess.benchmarks.client.SupportDesk;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies of the shipped realm: with a company that is opened to support, or without the gate in their flows. */
public final class SupportRealm {

    /** A realm as it is shipped, with an owner and an agent. */
    public static final String GATED = "gated";

    /** The same without the step at the end of the flows. */
    public static final String NO_GATE = "no-gate";

    /** A second one like {@link #NO_GATE}: what differs between the two is the error of the measurement. */
    public static final String CONTROL = "no-gate-control";

    /** Alias of the company. */
    public static final String COMPANY = "supported";

    /** Its owner. */
    public static final Person OWNER = new Person("olga", People.PASSWORD, "secret-of-olga-00000");

    /** The agent. */
    public static final Person AGENT = new Person("sam", People.PASSWORD, "secret-of-sam-000000");

    private static final String OWNERS = "group-of-owners";

    private SupportRealm() {}

    /**
     * A realm with the company, as JSON.
     *
     * @param logouts where the app hears of the end of entries
     */
    public static String withCompany(URI logouts) {
        return BenchmarkRealm.shipped(GATED, realm -> {
            add(realm, "clients", desk(logouts));
            add(realm, "clients", portal());
            add(realm, "users", RealmPeople.user(OWNER));
            Map<String, Object> agent = new HashMap<>(RealmPeople.user(AGENT));
            agent.put("clientRoles", Map.of("company-access", List.of("support-agent")));
            add(realm, "users", agent);
            add(realm, "organizations", company());
        });
    }

    /** A realm without the gate, as JSON. */
    public static String withoutGate(String name) {
        return BenchmarkRealm.shipped(
                name, realm -> LinkRealm.dropStep(realm.get("authenticationFlows"), "support-access-gate"));
    }

    private static void add(Map<String, Object> realm, String list, Object one) {
        LinkRealm.add(realm, list, one);
    }

    private static Map<String, Object> company() {
        Map<String, Object> company = new HashMap<>(RealmPeople.company(COMPANY, Map.of(), List.of()));
        company.put("groups", List.of(Map.of("name", "owners", "path", "/owners", "id", OWNERS)));
        company.put(
                "members",
                List.of(Map.of(
                        "username", OWNER.username(), "membershipType", "UNMANAGED", "groups", List.of(OWNERS))));
        return company;
    }

    private static Map<String, Object> desk(URI logouts) {
        return Map.of(
                "clientId",
                SupportDesk.CLIENT_ID,
                "secret",
                SupportDesk.SECRET,
                "publicClient",
                false,
                "standardFlowEnabled",
                true,
                "fullScopeAllowed",
                true,
                "redirectUris",
                List.of(App.REDIRECT_URI),
                "attributes",
                Map.of("backchannel.logout.url", logouts.toString(), "backchannel.logout.session.required", "true"),
                "defaultClientScopes",
                scopes("support-access"));
    }

    private static Map<String, Object> portal() {
        return Map.of(
                "clientId",
                CompanyOwner.CLIENT_ID,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "fullScopeAllowed",
                true,
                "defaultClientScopes",
                scopes("company-access"));
    }

    private static List<Object> scopes(String more) {
        return List.of("basic", "profile", "roles", more);
    }
}
