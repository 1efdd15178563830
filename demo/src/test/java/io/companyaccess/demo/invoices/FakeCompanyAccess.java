package io.companyaccess.demo.invoices;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Handler;
import io.companyaccess.demo.web.Request;
import io.companyaccess.demo.web.Routes;
import java.util.ArrayList;
import java.util.List;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;

/** The REST of Company Access for one company, acme, with the rules that send an owner to prove who he is. */
final class FakeCompanyAccess {

    private static final String BASE = "/realms/demo/company-access";

    final JSONObject policy = new JSONObject()
            .appendField("secondFactor", "optional")
            .appendField("secondFactorFrom", null)
            .appendField("linkRecipientCheck", "address");

    /** The bodies of all changes, in order. */
    final List<JSONObject> changes = new ArrayList<>();

    /** True once the browser went through the action that asks for a second factor. */
    volatile boolean proven;

    volatile boolean installed = true;
    volatile boolean listsPeople = true;

    Handler addTo(Routes routes) {
        var all = routes.get(BASE + "/companies", request -> Answer.of(200, "application/json", "[" + acme() + "]"))
                .get(BASE + "/companies/acme", request -> json(200, company()))
                .get(
                        BASE + "/companies/acme/support-access",
                        request -> json(200, new JSONObject().appendField("requests", new JSONArray())))
                .get(
                        BASE + "/companies/acme/support-access/log",
                        request -> json(200, new JSONObject().appendField("entries", new JSONArray())))
                .get(BASE + "/companies/acme/users", request -> listsPeople ? json(200, people()) : json(404, none()))
                .put(BASE + "/companies/acme/policy", this::changePolicy)
                .put(BASE + "/companies/acme/users/olga-id", this::changePerson);
        return request -> installed || !request.path().startsWith(BASE) ? all.handle(request) : json(404, none());
    }

    private Answer changePolicy(Request request) throws ParseException {
        var change = JSONObjectUtils.parse(request.body());
        changes.add(change);
        boolean requires = "required".equals(change.get("secondFactor"));
        if (!proven) {
            return requires
                    ? json(409, FakeIdentityServer.error("owner_second_factor_missing"))
                    : json(401, FakeIdentityServer.error("insufficient_user_authentication"));
        }
        policy.putAll(change);
        return json(200, policy);
    }

    private Answer changePerson(Request request) throws ParseException {
        var change = JSONObjectUtils.parse(request.body());
        changes.add(change);
        return Boolean.FALSE.equals(change.get("owner"))
                ? json(409, FakeIdentityServer.error("last_owner"))
                : json(200, new JSONObject());
    }

    private static JSONObject acme() {
        return new JSONObject()
                .appendField("id", "1")
                .appendField("alias", "acme")
                .appendField("name", "Acme & Co");
    }

    private JSONObject company() {
        return acme().appendField("policy", policy)
                .appendField(
                        "users",
                        new JSONObject()
                                .appendField("total", 3)
                                .appendField("owners", 1)
                                .appendField("internal", 2)
                                .appendField("external", 1)
                                .appendField("withoutSecondFactor", proven ? 2 : 3));
    }

    private static JSONObject people() {
        var users = new JSONArray();
        users.add(person("olga-id", "Olga", "Owner", "internal", true));
        users.add(person("emma-id", "Emma", "<Example>", "internal", false));
        users.add(person("arthur-id", "Arthur", "Accountant", "external", false));
        return new JSONObject().appendField("users", users).appendField("next", null);
    }

    private static JSONObject person(String id, String first, String last, String kind, boolean owner) {
        return new JSONObject()
                .appendField("id", id)
                .appendField("username", id.replace("-id", ""))
                .appendField("firstName", first)
                .appendField("lastName", last)
                .appendField("email", id.replace("-id", "@acme.example"))
                .appendField("kind", kind)
                .appendField("owner", owner)
                .appendField("secondFactor", new JSONObject().appendField("enrolled", owner));
    }

    private static JSONObject none() {
        return FakeIdentityServer.error("HTTP 404 Not Found");
    }

    private static Answer json(int status, JSONObject json) {
        return FakeIdentityServer.json(status, json);
    }
}
