package io.companyaccess.benchmarks.server;

import io.companyaccess.benchmarks.client.App;
import io.companyaccess.benchmarks.client.BackEnd;
import io.companyaccess.benchmarks.client.DocumentsApp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of the shipped realm in which document links are made and opened. */
public final class LinkRealm {

    /** A realm with few links. */
    public static final String FEW = "few-links";

    /** A realm with many. */
    public static final String MANY = "many-links";

    /** A realm in which links are made by the thousand. */
    public static final String MADE = "made-links";

    /** A realm with our flows but without anything of document links in it. */
    public static final String NO_STEP = "no-links";

    /** Alias of the company whose links they are. */
    public static final String COMPANY = "free";

    private static final String SCOPE = "document-links";

    private LinkRealm() {}

    /** A realm whose apps may open links, and the back end that makes them, as JSON. */
    static String withLinks(String name) {
        return BenchmarkRealm.shipped(name, realm -> {
            add(realm, "defaultDefaultClientScopes", SCOPE);
            add(realm, "clients", documentsApp());
            add(realm, "users", backEnd());
        });
    }

    /** A realm as it was before there were document links, as JSON. */
    static String withoutStep(String name) {
        return BenchmarkRealm.shipped(name, realm -> {
            BenchmarkRealm.dropGuests(realm);
            dropStep(realm.get("authenticationFlows"), "document-link-recipient");
        });
    }

    static void add(Map<String, Object> realm, String list, Object one) {
        List<Object> all = new ArrayList<>();
        if (realm.get(list) instanceof Collection<?> present) {
            all.addAll(present);
        }
        all.add(one);
        realm.put(list, all);
    }

    /** Takes a step out of flows, wherever it stands in them. */
    static void dropStep(@Nullable Object node, String step) {
        if (node instanceof Map<?, ?> object) {
            object.values().forEach(value -> dropStep(value, step));
        } else if (node instanceof Collection<?> list) {
            list.removeIf(one -> one instanceof Map<?, ?> each && step.equals(each.get("authenticator")));
            list.forEach(one -> dropStep(one, step));
        }
    }

    private static Map<String, Object> documentsApp() {
        return Map.of(
                "clientId",
                DocumentsApp.CLIENT_ID,
                "secret",
                DocumentsApp.SECRET,
                "publicClient",
                false,
                "standardFlowEnabled",
                true,
                "redirectUris",
                List.of(App.REDIRECT_URI));
    }

    private static Map<String, Object> backEnd() {
        return Map.of(
                "username",
                "service-account-" + BackEnd.CLIENT_ID,
                "enabled",
                true,
                "serviceAccountClientId",
                BackEnd.CLIENT_ID,
                "clientRoles",
                Map.of("company-access", List.of("manage-document-links")));
    }
}
