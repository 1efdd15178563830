package io.companyaccess.benchmarks.people;

import io.companyaccess.benchmarks.measure.Contest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of a table, read by bare JDBC: the same columns by the fastest SQL that we know for them. */
final class BarePage implements Contest.Work, AutoCloseable {

    private static final String PEOPLE = """
            select u.ID, u.USERNAME, u.EMAIL, u.FIRST_NAME, u.LAST_NAME, u.ENABLED, u.FEDERATION_LINK,
                (select count(*) from USER_GROUP_MEMBERSHIP o where o.USER_ID = u.ID and o.GROUP_ID = ?),
                (select count(*) from USER_GROUP_MEMBERSHIP x where x.USER_ID = u.ID and x.GROUP_ID = ?), l.SIGNED_IN_AT
            from (select m.USER_ID from USER_GROUP_MEMBERSHIP m where m.GROUP_ID = ? and m.USER_ID > ? order by m.USER_ID
                limit ?) t join USER_ENTITY u on u.ID = t.USER_ID
                left join CA_LAST_SIGN_IN l on l.REALM_ID = ? and l.USER_ID = u.ID
            order by t.USER_ID
            """;
    private static final String PROOFS = """
            select c.USER_ID, c.TYPE, s.STRENGTH, s.ASSESSED_AT from CREDENTIAL c
                left join CA_PASSWORD_STRENGTH s on s.CREDENTIAL_ID = c.ID and s.CREDENTIAL_CREATED_AT = c.CREATED_DATE
            where c.USER_ID = any (?)
            """;

    private final Connection connection;
    private final Crowd crowd;
    private final Places places;
    private final int max;
    private final String owners;
    private final String externals;

    BarePage(Crowd crowd, int max, List<String> places) throws SQLException {
        this.connection = crowd.database().connect();
        this.crowd = crowd;
        this.max = max;
        this.places = new Places(places);
        this.owners = group("owners");
        this.externals = group("externals");
    }

    @Override
    public void once(int worker) {
        try {
            Map<String, Map<String, Object>> rows = people();
            addProofs(rows);
            if (rows.size() < max) {
                throw new IllegalStateException("Only " + rows.size() + " people");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Map<String, Map<String, Object>> people() throws SQLException {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(PEOPLE)) {
            query.setString(1, owners);
            query.setString(2, externals);
            query.setString(3, crowd.groupId());
            query.setString(4, places.next());
            query.setInt(5, max + 1);
            query.setString(6, crowd.realmId());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.put(found.getString(1), values(found));
                }
            }
        }
        return rows;
    }

    private void addProofs(Map<String, Map<String, Object>> rows) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PROOFS)) {
            query.setArray(1, connection.createArrayOf("varchar", rows.keySet().toArray()));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    Map<String, Object> row = rows.get(found.getString(1));
                    if (row != null) {
                        row.put(found.getString(2), found.getString(3) + found.getString(4));
                    }
                }
            }
        }
    }

    private static Map<String, Object> values(ResultSet found) throws SQLException {
        Map<String, Object> row = new HashMap<>();
        for (int at = 2; at <= found.getMetaData().getColumnCount(); at++) {
            row.put(String.valueOf(at), found.getObject(at));
        }
        return row;
    }

    private String group(String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select ID from KEYCLOAK_GROUP where PARENT_GROUP = ? and NAME = ?")) {
            query.setString(1, crowd.groupId());
            query.setString(2, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }
}
