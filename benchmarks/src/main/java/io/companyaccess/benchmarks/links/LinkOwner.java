package io.companyaccess.benchmarks.links;

import io.companyaccess.benchmarks.server.LinkDatabase;
import io.companyaccess.benchmarks.server.LinkRealm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The realm and the company of links, by the ids that the database has for them. */
record LinkOwner(String realmId, String companyId) {

    static LinkOwner in(LinkDatabase database, String realm) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select r.ID, o.ID from REALM r join ORG o on o.REALM_ID = r.ID where r.NAME = ? and o.ALIAS = ?")) {
            query.setString(1, realm);
            query.setString(2, LinkRealm.COMPANY);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("No company " + LinkRealm.COMPANY + " in the realm " + realm);
                }
                return new LinkOwner(found.getString(1), found.getString(2));
            }
        }
    }
}
