package io.companyaccess.benchmarks.links;

import io.companyaccess.benchmarks.measure.Contest;
import io.companyaccess.benchmarks.server.LinkDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of links with one recipient each, put into the tables by bare JDBC: two batches in one transaction. */
final class BareInsert implements Contest.Work, AutoCloseable {

    private record Row(String id, String hash, String tag) {}

    private static final long EXPIRY = 4_102_441_200_000L;

    private final Connection connection;
    private final LinkOwner owner;
    private final int links;
    private List<Row> rows = List.of();

    BareInsert(LinkDatabase database, LinkOwner owner, int links) throws SQLException {
        this.connection = database.connect();
        this.connection.setAutoCommit(false);
        this.owner = owner;
        this.links = links;
    }

    @Override
    public void prepare(int worker, int times) {
        rows = Stream.generate(() -> new Row(UUID.randomUUID().toString(), hex(), hex()))
                .limit((long) links * times)
                .toList();
    }

    @Override
    public void once(int worker) {
        List<Row> turn = rows.subList(0, links);
        rows = rows.subList(links, rows.size());
        try (PreparedStatement link =
                        connection.prepareStatement("insert into CA_DOCUMENT_LINK (ID, REALM_ID, COMPANY_ID,"
                                + " CODE_HASH, DOCUMENT, PURPOSE, CREATED_AT, EXPIRES_AT, OPENINGS)"
                                + " values (?, ?, ?, ?, ?, 'sign', ?, ?, 0)");
                PreparedStatement recipient = connection.prepareStatement(
                        "insert into CA_DOCUMENT_LINK_RECIPIENT (LINK_ID, RECIPIENT_INDEX, REALM_ID, TAG)"
                                + " values (?, 0, ?, ?)")) {
            for (Row row : turn) {
                add(
                        link,
                        row.id,
                        owner.realmId(),
                        owner.companyId(),
                        row.hash,
                        "offer/" + row.id,
                        System.currentTimeMillis(),
                        EXPIRY);
                add(recipient, row.id, owner.realmId(), row.tag);
            }
            link.executeBatch();
            recipient.executeBatch();
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            batch.setObject(at + 1, values[at]);
        }
        batch.addBatch();
    }

    private static String hex() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
