package io.companyaccess.demo.invoices.settings;

import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.invoices.rest.RestApi;
import io.companyaccess.demo.invoices.signin.SignedIn;
import java.util.ArrayList;
import java.util.List;
import net.minidev.json.JSONObject;

/** What the REST of Company Access has for owners, called with the token of the user who is signed in. */
public final class CompanyAccessApi {

    private final RestApi rest;

    public CompanyAccessApi(RestApi rest) {
        this.rest = rest;
    }

    List<OwnedCompany> companies(SignedIn user) throws ApiRefusal {
        return rest.get(user.accessToken(), "/companies", body -> {
            var companies = new ArrayList<OwnedCompany>();
            for (var json : JSONArrayUtils.toJSONObjectList(JSONArrayUtils.parse(body))) {
                companies.add(OwnedCompany.of(json));
            }
            return companies;
        });
    }

    CompanySettings company(SignedIn user, String alias) throws ApiRefusal {
        return rest.get(
                user.accessToken(), RestApi.company(alias), body -> CompanySettings.of(JSONObjectUtils.parse(body)));
    }

    /** The first of the people, in the server's order. */
    List<Person> people(SignedIn user, String alias) throws ApiRefusal {
        return rest.get(user.accessToken(), RestApi.company(alias) + "/users?max=100", body -> {
            var people = new ArrayList<Person>();
            var users = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(body), "users");
            for (var json : JSONArrayUtils.toJSONObjectList(users)) {
                people.add(Person.of(json));
            }
            return people;
        });
    }

    SupportState support(SignedIn user, String alias) throws ApiRefusal {
        return rest.get(user.accessToken(), support(alias), body -> SupportState.of(JSONObjectUtils.parse(body)));
    }

    /** The newest lines of the log. */
    List<SupportLine> supportLog(SignedIn user, String alias) throws ApiRefusal {
        return rest.get(user.accessToken(), support(alias) + "/log?max=10", body -> {
            var lines = new ArrayList<SupportLine>();
            var entries = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(body), "entries");
            for (var json : JSONArrayUtils.toJSONObjectList(entries)) {
                lines.add(SupportLine.of(json));
            }
            return lines;
        });
    }

    void changeSupport(SignedIn user, String alias, JSONObject change) throws ApiRefusal {
        rest.put(user.accessToken(), support(alias), change);
    }

    void decide(SignedIn user, String alias, String request, String decision) throws ApiRefusal {
        rest.put(
                user.accessToken(),
                support(alias) + "/requests/" + RestApi.segment(request),
                new JSONObject().appendField("decision", decision));
    }

    private static String support(String alias) {
        return RestApi.company(alias) + "/support-access";
    }

    /** @param change the fields to change; null takes one back to its default, an absent one stays */
    void changePolicy(SignedIn user, String alias, JSONObject change) throws ApiRefusal {
        rest.put(user.accessToken(), RestApi.company(alias) + "/policy", change);
    }

    /** @param change as above */
    void changePerson(SignedIn user, String alias, String id, JSONObject change) throws ApiRefusal {
        rest.put(user.accessToken(), RestApi.company(alias) + "/users/" + RestApi.segment(id), change);
    }
}
