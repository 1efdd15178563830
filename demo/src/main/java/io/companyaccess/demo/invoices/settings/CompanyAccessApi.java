package io.companyaccess.demo.invoices.settings;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.companyaccess.demo.invoices.signin.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.minidev.json.JSONObject;

/** The REST of Company Access, called with the token of the user who is signed in. */
public final class CompanyAccessApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String base;

    private CompanyAccessApi(String base) {
        this.base = base;
    }

    /**
     * The REST of one realm.
     *
     * @param issuer the realm's address
     */
    public static CompanyAccessApi of(URI issuer) {
        return new CompanyAccessApi(issuer + "/company-access");
    }

    List<OwnedCompany> companies(SignedIn user) throws ApiRefusal {
        return read(user, "/companies", body -> {
            var companies = new ArrayList<OwnedCompany>();
            for (var json : JSONArrayUtils.toJSONObjectList(JSONArrayUtils.parse(body))) {
                companies.add(OwnedCompany.of(json));
            }
            return companies;
        });
    }

    CompanySettings company(SignedIn user, String alias) throws ApiRefusal {
        return read(user, company(alias), body -> CompanySettings.of(JSONObjectUtils.parse(body)));
    }

    /** The first of the people, in the server's order. */
    List<Person> people(SignedIn user, String alias) throws ApiRefusal {
        return read(user, company(alias) + "/users?max=100", body -> {
            var people = new ArrayList<Person>();
            var users = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(body), "users");
            for (var json : JSONArrayUtils.toJSONObjectList(users)) {
                people.add(Person.of(json));
            }
            return people;
        });
    }

    /** @param change the fields to change; null takes one back to its default, an absent one stays */
    void changePolicy(SignedIn user, String alias, JSONObject change) throws ApiRefusal {
        write(user, company(alias) + "/policy", change);
    }

    /** @param change as above */
    void changePerson(SignedIn user, String alias, String id, JSONObject change) throws ApiRefusal {
        write(user, company(alias) + "/users/" + segment(id), change);
    }

    private <T> T read(SignedIn user, String path, Reader<T> reader) throws ApiRefusal {
        var body = send(request(user, path).GET());
        try {
            return reader.read(body);
        } catch (ParseException unreadable) {
            throw new ApiRefusal(200, "unreadable_answer", "The answer is not what it should be");
        }
    }

    private void write(SignedIn user, String path, JSONObject change) throws ApiRefusal {
        var body = BodyPublishers.ofString(change.toJSONString());
        send(request(user, path).header("Content-Type", "application/json").PUT(body));
    }

    private HttpRequest.Builder request(SignedIn user, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", user.accessToken().toAuthorizationHeader());
    }

    private String send(HttpRequest.Builder request) throws ApiRefusal {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw ApiRefusal.of(answer);
            }
            return answer.body();
        } catch (IOException noAnswer) {
            throw new ApiRefusal(0, "", "");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ApiRefusal(0, "", "");
        }
    }

    private static String company(String alias) {
        return "/companies/" + segment(alias);
    }

    /** URLEncoder writes a space as a plus, which in a path is a plus. */
    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private interface Reader<T> {
        T read(String body) throws ParseException;
    }
}
