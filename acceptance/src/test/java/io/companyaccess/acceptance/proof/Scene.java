package io.companyaccess.acceptance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.rest.RestDoor;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import java.util.Set;

/** A company with an owner, a member, links and requests, and how to look at all of it. */
final class Scene {
    /** Counts of tries in vain are no harm. */
    private static final Set<String> TRACES = Set.of("refusals", "lastRefusedAt");

    final TestRealm realm;
    final TestCompany company;
    final TestUser owner;
    final TestUser member;
    final Totp ownersTotp = Totp.fresh();
    final String ownersToken;
    private final String linksApp;
    private final String agent;

    Scene(TestRealm realm, String alias) {
        this.realm = realm;
        owner = realm.user("olga", Credentials.otp(ownersTotp));
        member = realm.user("emma", Credentials.otp(Totp.fresh()));
        company = realm.company(alias).owner(owner).member(member);
        RestApp portal = RestApp.of(realm).tokensLive(7200);
        ownersToken = portal.token(owner, ownersTotp);
        linksApp =
                RestApp.backend(realm, "manage-document-links").tokensLive(7200).token();
        agent = portal.token(RestApp.agent(realm, "sid"));
    }

    /** A new document link; its maker's answer with {@code id} and {@code code}. */
    JsonNode link(String check, String recipient) {
        return RestDoor.ofOwners(realm)
                .post(
                        linksApp,
                        path("/document-links"),
                        "{\"document\":\"offer\",\"purpose\":\"sign\",\"recipients\":[\"" + recipient
                                + "\"],\"recipientCheck\":\"" + check + "\"}")
                .ok()
                .json();
    }

    /** The id of a request for support that waits for an answer. */
    String request() {
        for (JsonNode waiting : support().path("requests")) {
            if (waiting.path("agent").path("name").asText().startsWith("Sid")) {
                return waiting.path("id").asText();
            }
        }
        return RestDoor.ofOwners(realm)
                .post(
                        agent,
                        "/support-access/requests",
                        "{\"company\":\"" + company.alias() + "\",\"reason\":\"The import fails\"}")
                .ok()
                .at("/id");
    }

    void open() {
        RestDoor.ofOwners(realm)
                .put(ownersToken, path("/support-access"), "{\"open\":true,\"duration\":\"P7D\",\"reason\":\"Totals\"}")
                .ok();
    }

    /** Denies whatever waits for an answer: until then its agent can ask for nothing more. */
    void denyAll() {
        for (JsonNode waiting : support().path("requests")) {
            RestDoor.ofOwners(realm)
                    .put(
                            ownersToken,
                            path("/support-access/requests/"
                                    + waiting.path("id").asText()),
                            "{\"decision\":\"deny\"}")
                    .ok();
        }
    }

    JsonNode support() {
        return read("/support-access");
    }

    /** All that a call in vain must leave as it was. */
    ObjectNode state() {
        ObjectNode state = (ObjectNode) realm.api().get(realm.path("organizations/" + company.id()));
        state.set("links", read("/document-links?max=500"));
        state.path("links").findParents("refusals").forEach(link -> ((ObjectNode) link).remove(TRACES));
        state.set("support", support());
        state.set("groups", realm.api().get(realm.path("organizations/" + company.id() + "/groups")));
        JsonNode members = realm.api().get(realm.path("organizations/" + company.id() + "/members?max=500"));
        state.set("members", members);
        for (JsonNode one : members) {
            String id = one.path("id").asText();
            state.set(
                    "groups of " + id,
                    realm.api().get(realm.path("organizations/" + company.id() + "/members/" + id + "/groups")));
            state.set("credentials of " + id, realm.api().get(realm.path("users/" + id + "/credentials")));
        }
        return state;
    }

    private JsonNode read(String more) {
        return RestDoor.ofOwners(realm).get(ownersToken, path(more)).ok().json();
    }

    private String path(String more) {
        return "/companies/" + company.id() + more;
    }
}
