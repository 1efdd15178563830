package io.companyaccess.benchmarks.links;

import io.companyaccess.benchmarks.client.BackEnd;
import io.companyaccess.benchmarks.server.LinkDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills a realm with links: some that can be opened, spread among others of which nobody knows the code. */
final class Filling {

    private static final int PORTIONS = 20;

    private final LinkDatabase database;

    Filling(LinkDatabase database) {
        this.database = database;
    }

    /**
     * Makes links in portions and tells the codes of those that can be opened.
     *
     * @param openable how many of all can be opened
     */
    List<String> fill(BackEnd backEnd, LinkOwner owner, int openable, int all) throws SQLException {
        List<String> codes = new ArrayList<>();
        int others = (all - openable) / PORTIONS;
        for (int portion = 0; portion < PORTIONS; portion++) {
            codes.addAll(backEnd.make(openable / PORTIONS, 1));
            addOthers(owner, portion * others + 1, (portion + 1) * others);
        }
        return codes;
    }

    /** Tells the database what it has, as it does by itself after a while. */
    void analyze() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze CA_DOCUMENT_LINK");
            statement.execute("vacuum analyze CA_DOCUMENT_LINK_RECIPIENT");
        }
    }

    private void addOthers(LinkOwner owner, int from, int to) throws SQLException {
        run("""
                insert into CA_DOCUMENT_LINK (ID, REALM_ID, COMPANY_ID, CODE_HASH, DOCUMENT, PURPOSE, CREATED_AT, EXPIRES_AT,
                    OPENINGS)
                select cast(cast(md5(? || n) as uuid) as text), ?, ?, encode(sha256(cast(n as text)::bytea), 'hex'),
                    'offer/' || n, 'sign', 1767225600000 + n, 4102441200000, 0
                from generate_series(?, ?) n
                """, owner.realmId(), owner.realmId(), owner.companyId(), from, to);
        run("""
                insert into CA_DOCUMENT_LINK_RECIPIENT (LINK_ID, RECIPIENT_INDEX, REALM_ID, TAG)
                select cast(cast(md5(? || n) as uuid) as text), 0, ?, encode(sha256(cast(-n as text)::bytea), 'hex')
                from generate_series(?, ?) n
                """, owner.realmId(), owner.realmId(), from, to);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
