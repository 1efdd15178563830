package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.ChangedZip;
import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.Proof;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.demo.server.Backend;
import io.companyaccess.demo.server.Database;
import io.companyaccess.demo.server.KeycloakServer;
import io.companyaccess.demo.server.ServerSettings;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Our tables as somebody has them who comes from the first version, and as two servers make them that start at once.
 *
 * <p>On PostgreSQL, or on MariaDB by {@code -Ddatabase=mariadb}.
 */
@Proof
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class OldTablesTest {
    private static final String RITA = "rita@customer.example";

    private final ServerSettings settings = ServerSettings.fromBuild();
    private final MailCatcher mail;

    OldTablesTest(MailCatcher mail) {
        this.mail = mail;
    }

    @Test
    void links_of_the_first_version_still_open_after_the_upgrade() throws IOException {
        try (Database database = start()) {
            ServerSettings first = settings.on(database).extendedBy(ofFirstTables(settings.extension()));
            LinkCode code = LinkCode.fresh(new SecureRandom());
            TestRealm realm;
            TestCompany acme;
            int port;
            try (KeycloakServer before = Backend.DISTRIBUTION.start(first)) {
                port = before.baseUrl().getPort();
                realm = TestRealm.create(before, mail);
                acme = realm.company("acme");
                insert(database, realm.admin().toRepresentation().getId(), acme, code);
            }

            try (KeycloakServer after =
                    Backend.DISTRIBUTION.start(settings.on(database).onPort(port))) {
                assertOpens(realm.at(after), code.text(), acme);
            }
        }
    }

    @Test
    void two_servers_that_start_at_once_make_the_tables_together() {
        putTwoTogether();
        try (Database database = start()) {
            CompletableFuture<Started> first = CompletableFuture.supplyAsync(() -> startDespiteTheRace(database));
            CompletableFuture<Started> second = CompletableFuture.supplyAsync(() -> startDespiteTheRace(database));
            try (Started one = first.join();
                    Started other = second.join()) {
                System.out.printf("Two starts at once: %s and %s%n", one, other);
                assertThat(one.begun()).as("before the other was up").isBefore(other.ready());
                assertThat(other.begun()).as("before the other was up").isBefore(one.ready());
                TestRealm realm = TestRealm.create(one.server(), mail);
                TestCompany acme = realm.company("acme");
                Link link = Links.of(realm).make(acme, RITA);
                assertOpens(realm.at(other.server()), link.code(), acme);
                assertThat(Links.of(realm).read(link).path("openings").asInt()).isEqualTo(1);
            }
        }
    }

    /** Keycloak puts a server together when it is first started; one that still had to be would start after the other. */
    private void putTwoTogether() {
        try (Database database = start()) {
            KeycloakServer one = Backend.DISTRIBUTION.start(settings.on(database));
            try {
                Backend.DISTRIBUTION.start(settings.on(database)).close();
            } finally {
                one.close();
            }
        }
    }

    /**
     * Starts a server, and once more if it lost the race of Keycloak's own for the table of a change log, as whatever keeps
     * servers running would do.
     */
    private Started startDespiteTheRace(Database database) {
        try {
            return Started.now(settings.on(database));
        } catch (UncheckedIOException failure) {
            if (!failure.getMessage().contains("create the database changelog table")) {
                throw failure;
            }
            return Started.now(settings.on(database));
        }
    }

    private record Started(KeycloakServer server, Instant begun, Instant ready) implements AutoCloseable {

        static Started now(ServerSettings settings) {
            Instant begun = Instant.now();
            return new Started(Backend.DISTRIBUTION.start(settings), begun, Instant.now());
        }

        @Override
        public void close() {
            server.close();
        }

        @Override
        public String toString() {
            return begun + " to " + ready;
        }
    }

    private static void assertOpens(TestRealm realm, String code, TestCompany company) {
        OidcApp app = Links.app(realm);
        assertThat(Visitor.from("")
                        .open(app.login("document_link", code))
                        .post("email", "ruth@customer.example")
                        .isIn())
                .isFalse();
        assertThat(Visitor.from("")
                        .open(app.login("document_link", code))
                        .post("email", RITA)
                        .isIn())
                .isTrue();
        Links links = Links.of(realm);
        String id = links.idsOf(company).get(0);
        Link link = new Link(company, id, code);
        assertThat(links.read(link).path("refusals").asInt()).isEqualTo(1);
        assertThat(links.read(link).path("openings").asInt()).isEqualTo(1);
    }

    private Database start() {
        return Database.named(settings.database().equals("h2") ? "postgres" : settings.database());
    }

    private static void insert(Database database, String realmId, TestCompany company, LinkCode code) {
        String id = UUID.randomUUID().toString();
        database.execute(
                "insert into CA_DOCUMENT_LINK (ID, REALM_ID, COMPANY_ID, CODE_HASH, DOCUMENT, PURPOSE, CREATED_AT,"
                        + " OPENINGS, WRONG_TRIES, SLEEPS) values ('" + id + "', '" + realmId + "', '" + company.id()
                        + "', '"
                        + code.hash() + "', 'offer/2026-7', 'sign', " + System.currentTimeMillis() + ", 0, 3, 0)");
        database.execute(
                "insert into CA_DOCUMENT_LINK_RECIPIENT (LINK_ID, RECIPIENT_INDEX, REALM_ID, TAG) values ('" + id
                        + "', 0, '" + realmId + "', '"
                        + code.tagOf(RecipientAddress.of(RITA).orElseThrow()) + "')");
    }

    private static Path ofFirstTables(Path zip) throws IOException {
        return ChangedZip.of(
                zip,
                "company-access-providers-",
                jar -> ChangedZip.with(jar, "META-INF/company-access-changelog.xml", OldTablesTest::firstChangeSet));
    }

    private static byte[] firstChangeSet(byte[] changeLog) {
        String all = new String(changeLog, StandardCharsets.UTF_8);
        String end = "</changeSet>";
        return (all.substring(0, all.indexOf(end)) + end + "</databaseChangeLog>").getBytes(StandardCharsets.UTF_8);
    }
}
