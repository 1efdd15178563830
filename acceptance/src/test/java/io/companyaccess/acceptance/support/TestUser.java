package io.companyaccess.acceptance.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** A person of a test, with what he knows and what Keycloak knows of him. */
public final class TestUser {
    private final TestRealm realm;
    private final String id;
    private final String username;
    private final String email;
    private final String password;

    TestUser(TestRealm realm, String id, String username, String email, String password) {
        this.realm = realm;
        this.id = id;
        this.username = username;
        this.email = email;
        this.password = password;
    }

    /** The user's id. */
    public String id() {
        return id;
    }

    /** The name to sign in with. */
    public String username() {
        return username;
    }

    /** The verified address. */
    public String email() {
        return email;
    }

    /** The password. */
    public String password() {
        return password;
    }

    /** The typed admin client for this user. */
    public UserResource admin() {
        return realm.admin().users().get(id);
    }

    /** Waits until Keycloak has counted so many failed tries, which it does aside. */
    public void awaitFailures(int count) {
        Instant deadline = Instant.now().plusSeconds(10);
        Object counted;
        do {
            counted = realm.admin().attackDetection().bruteForceUserStatus(id).get("numFailures");
            LockSupport.parkNanos(50_000_000);
        } while (!counted.equals(count) && Instant.now().isBefore(deadline));
        assertThat(counted).isEqualTo(count);
    }

    /** Chooses a language, as on the page of one's account. */
    public TestUser speaks(String language) {
        UserRepresentation user = admin().toRepresentation();
        user.singleAttribute("locale", language);
        admin().update(user);
        return this;
    }

    /** The types of the stored credentials, such as {@code password} and {@code otp}. */
    public List<String> credentialTypes() {
        return admin().credentials().stream()
                .map(CredentialRepresentation::getType)
                .sorted()
                .toList();
    }

    /** Gives one more credential that was set up before, as an import would. */
    public TestUser add(CredentialRepresentation credential) {
        UserRepresentation user = admin().toRepresentation();
        user.setCredentials(List.of(credential));
        admin().update(user);
        return this;
    }

    /** Takes away all credentials of a type, as an admin would. */
    public void removeCredentials(String type) {
        admin().credentials().stream()
                .filter(credential -> credential.getType().equals(type))
                .forEach(credential -> admin().removeCredential(credential.getId()));
    }

    /** The running sessions, offline ones left out. */
    public List<UserSessionRepresentation> sessions() {
        return admin().getUserSessions();
    }

    /** Mails a link that asks for these required actions. */
    public void mailActions(String... requiredActions) {
        admin().executeActionsEmail(List.of(requiredActions));
    }
}
