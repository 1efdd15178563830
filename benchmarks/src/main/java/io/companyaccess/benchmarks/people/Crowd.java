package io.companyaccess.benchmarks.people;

import io.companyaccess.benchmarks.server.LinkDatabase;
import io.companyaccess.benchmarks.server.PeopleRealm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of a company, made by SQL: all have a password, most of them measured, a third an authenticator app, a tenth is
 * external, half has signed in.
 */
record Crowd(LinkDatabase database, String realmId, String companyId, String groupId, int people) {

    // As long as real ones: what a row is read from matters.
    private static final String HASH =
            "'{\"value\":\"' || repeat('s', 44) || '\",\"salt\":\"' || repeat('s', 24) || '\"}',"
                    + " '{\"hashIterations\":5,\"algorithm\":\"argon2\",\"additionalParameters\":{\"hashLength\":[\"32\"],"
                    + "\"memory\":[\"7168\"],\"type\":[\"id\"],\"version\":[\"1.3\"],\"parallelism\":[\"1\"]}}'";
    private static final String TOTP =
            "'{\"value\":\"' || repeat('s', 20) || '\"}', '{\"subType\":\"totp\",\"digits\":6,"
                    + "\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}'";

    private static final String ALL = " from generate_series(1, ?) n";

    /** Fills a company of the realm with so many people, its owner included. */
    static Crowd fill(LinkDatabase database, int people) throws SQLException {
        Crowd crowd = find(database, people);
        crowd.fill();
        return crowd;
    }

    /** Tells the database what it has, as it does by itself after a while. */
    static void analyze(LinkDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "USER_ENTITY", "USER_GROUP_MEMBERSHIP", "CREDENTIAL", "CA_PASSWORD_STRENGTH", "CA_LAST_SIGN_IN")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    /** Ids after which there are at least so many people, from all over the company. */
    List<String> places(int after, int wanted) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement("""
                        select USER_ID from (select USER_ID, row_number() over (order by USER_ID) n
                            from USER_GROUP_MEMBERSHIP where GROUP_ID = ?) m
                        where n <= ? and n % ? = 0
                        """)) {
            int last = people - after - 1;
            query.setString(1, groupId);
            query.setInt(2, last);
            query.setInt(3, Math.max(1, last / wanted));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    places.add(found.getString(1));
                }
            }
        }
        return places;
    }

    private static Crowd find(LinkDatabase database, int people) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement("select r.ID, o.ID, o.GROUP_ID from REALM r"
                        + " join ORG o on o.REALM_ID = r.ID where r.NAME = ? and o.ALIAS = ?")) {
            query.setString(1, PeopleRealm.LISTED);
            query.setString(2, PeopleRealm.company(people));
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("No company for " + people + " people");
                }
                return new Crowd(database, found.getString(1), found.getString(2), found.getString(3), people);
            }
        }
    }

    private void fill() throws SQLException {
        String id = "cast(cast(md5('" + people + "-' || n) as uuid) as text)";
        String otp = "cast(cast(md5('" + people + "-otp-' || n) as uuid) as text)";
        try (Connection connection = database.connect()) {
            run(
                    connection,
                    "insert into USER_ENTITY (ID, USERNAME, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED,"
                            + " FIRST_NAME, LAST_NAME, REALM_ID, NOT_BEFORE, CREATED_TIMESTAMP) select " + id + ", 'p"
                            + people
                            + "-' || n, 'p" + people + "-' || n || '@crowd.example', " + id
                            + ", true, true, 'Pat' || n % 997,"
                            + " 'Person' || n, '" + realmId + "', 0, 1767225600000" + ALL);
            run(
                    connection,
                    "insert into USER_GROUP_MEMBERSHIP (USER_ID, GROUP_ID, MEMBERSHIP_TYPE) select " + id + ", '"
                            + groupId + "', 'UNMANAGED'" + ALL);
            run(
                    connection,
                    "insert into USER_GROUP_MEMBERSHIP (USER_ID, GROUP_ID, MEMBERSHIP_TYPE) select " + id
                            + ", (select ID from KEYCLOAK_GROUP where PARENT_GROUP = '" + groupId
                            + "' and NAME = 'externals'), 'UNMANAGED'" + ALL + " where n % 10 = 0");
            // As long as real ones: what a row is read from matters.
            run(
                    connection,
                    "insert into CREDENTIAL (ID, TYPE, USER_ID, CREATED_DATE, PRIORITY, VERSION, SECRET_DATA,"
                            + " CREDENTIAL_DATA) select " + id + ", 'password', " + id + ", 1767225600000 + n, 10, 0, "
                            + HASH + ALL);
            run(
                    connection,
                    "insert into CREDENTIAL (ID, TYPE, USER_ID, CREATED_DATE, PRIORITY, VERSION, SECRET_DATA,"
                            + " CREDENTIAL_DATA) select " + otp + ", 'otp', " + id + ", 1767225600000 + n, 20, 0, "
                            + TOTP + ALL + " where n % 3 = 0");
            run(
                    connection,
                    "insert into CA_PASSWORD_STRENGTH (CREDENTIAL_ID, REALM_ID, USER_ID, CREDENTIAL_CREATED_AT,"
                            + " STRENGTH, ESTIMATOR, ASSESSED_AT) select " + id + ", '" + realmId + "', " + id
                            + ", 1767225600000 + n, n % 5, 'benchmark', 1767225600000 + n" + ALL + " where n % 7 > 0");
            run(
                    connection,
                    "insert into CA_LAST_SIGN_IN (REALM_ID, USER_ID, SIGNED_IN_AT) select '" + realmId + "', " + id
                            + ", 1767225600000 + n" + ALL + " where n % 2 = 0");
        }
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // The owner is there already.
            statement.setInt(1, people - 1);
            statement.executeUpdate();
        }
    }
}
