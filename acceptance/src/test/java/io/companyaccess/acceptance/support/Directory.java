package io.companyaccess.acceptance.support;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import io.companyaccess.demo.server.KeycloakServer;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The LDAP directory of a run, in which a vendor's customer keeps its people. */
public final class Directory {
    private static final String PEOPLE = "ou=people,dc=customer,dc=example";
    private static final InMemoryDirectoryServer SERVER = start();

    private Directory() {}

    /** The port on 127.0.0.1. */
    public static int port() {
        return SERVER.getListenPort();
    }

    /** Where the people are. */
    public static String people() {
        return PEOPLE;
    }

    /** Takes a person in; gives the password. */
    public static String add(String uid) {
        String password = "Ldap-" + UUID.randomUUID();
        try {
            SERVER.add(
                    "dn: uid=" + uid + "," + PEOPLE,
                    "objectClass: inetOrgPerson",
                    "uid: " + uid,
                    "cn: " + uid,
                    "givenName: Dora",
                    "sn: Directory",
                    "mail: " + uid + "@customer.example",
                    "userPassword: " + password);
        } catch (LDAPException | LDIFException failure) {
            throw new IllegalStateException(failure);
        }
        return password;
    }

    /** The component of a realm that knows these people, by any server of this machine. */
    public static Map<String, Object> component(KeycloakServer server) {
        return Map.of(
                "name",
                "directory",
                "providerId",
                "ldap",
                "providerType",
                "org.keycloak.storage.UserStorageProvider",
                "config",
                Map.ofEntries(
                        one("enabled", "true"),
                        one("vendor", "other"),
                        one("editMode", "READ_ONLY"),
                        one("importEnabled", "true"),
                        one("connectionUrl", "ldap://" + server.nameOfThisMachine() + ":" + port()),
                        one("usersDn", people()),
                        one("authType", "none"),
                        one("usernameLDAPAttribute", "uid"),
                        one("rdnLDAPAttribute", "uid"),
                        one("uuidLDAPAttribute", "entryUUID"),
                        one("userObjectClasses", "inetOrgPerson")));
    }

    private static Map.Entry<String, List<String>> one(String key, String value) {
        return Map.entry(key, List.of(value));
    }

    private static InMemoryDirectoryServer start() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=customer,dc=example");
            // No schema: Keycloak asks for operational attributes that a strict one would refuse.
            config.setSchema(null);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: dc=customer,dc=example", "objectClass: domain", "dc: customer");
            server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
            server.startListening();
            return server;
        } catch (LDAPException | LDIFException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
