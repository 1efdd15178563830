package io.companyaccess.benchmarks.server;

import io.companyaccess.benchmarks.client.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The people and their two companies in the form in which a realm is imported. */
final class RealmPeople {

    private static final String TOTP =
            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}";

    /** {@link People#PASSWORD}, hashed before: an import that hashes for everybody takes longer than all else. */
    private static final String PASSWORD_HASH = """
            {"value":"B2c5VprH8EpVJQWvCt0mwCNPTWgKQEtazC/u95xAsKM=","salt":"rd0ZA6KdJyIrhT6zIZoluw=="}""";

    /** Keycloak's own parameters; with others it would hash again at the first login. */
    private static final String ARGON2 = """
            {"hashIterations":5,"algorithm":"argon2","additionalParameters":{"hashLength":["32"],"memory":["7168"],\
            "type":["id"],"version":["1.3"],"parallelism":["1"]}}""";

    private RealmPeople() {}

    static List<Map<String, Object>> users() {
        return Stream.concat(People.FREE.stream(), People.BOUND.stream())
                .map(RealmPeople::user)
                .toList();
    }

    static List<Map<String, Object>> companies() {
        return List.of(
                company("free", Map.of(), People.FREE),
                company("bound", Map.of("company-access.second-factor", List.of("required")), People.BOUND));
    }

    static Map<String, Object> user(Person person) {
        List<Map<String, Object>> credentials = new ArrayList<>();
        credentials.add(Map.of("type", "password", "secretData", PASSWORD_HASH, "credentialData", ARGON2));
        if (person.otpSecret() != null) {
            credentials.add(Map.of(
                    "type", "otp", "secretData", "{\"value\":\"" + person.otpSecret() + "\"}", "credentialData", TOTP));
        }
        return Map.of(
                "username",
                person.username(),
                "email",
                person.username() + "@people.example",
                "emailVerified",
                true,
                "firstName",
                "Pat",
                "lastName",
                "Person",
                "enabled",
                true,
                "credentials",
                credentials);
    }

    static Map<String, Object> company(String alias, Map<String, List<String>> attributes, List<Person> members) {
        return Map.of(
                "name",
                alias,
                "alias",
                alias,
                "enabled",
                true,
                "attributes",
                attributes,
                "domains",
                List.of(Map.of("name", alias + ".example", "verified", false)),
                "members",
                members.stream()
                        .map(member -> Map.of("username", member.username(), "membershipType", "UNMANAGED"))
                        .toList());
    }
}
