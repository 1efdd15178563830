package io.companyaccess.keycloak.password.credential;

import io.companyaccess.keycloak.password.MeasuredPassword;
import io.companyaccess.keycloak.password.StrengthEstimator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Keycloak's passwords, each of them measured when it is set, and at sign-ins. */
final class MeasuredPasswords extends PasswordCredentialProvider {

    private static final String SEEN = MeasuredPasswords.class.getName();

    private final PasswordCredentialProvider keycloaks;
    private final PasswordMeter meter;
    private final StrengthNotes notes;
    private @Nullable CredentialModel stored;

    /** @param keycloaks the one of Keycloak's factory, which alone counts validations for the metrics */
    MeasuredPasswords(KeycloakSession session, PasswordCredentialProvider keycloaks, PasswordMeter meter) {
        super(session, null, false, false, false, false, false);
        this.keycloaks = keycloaks;
        this.meter = meter;
        this.notes = new StrengthNotes(session);
    }

    @Override
    public boolean createCredential(RealmModel realm, UserModel user, String password) {
        stored = null;
        boolean done = super.createCredential(realm, user, password);
        if (done && stored != null) {
            measure(realm, user, password, stored);
        }
        return done;
    }

    /** Called by the method above, and for passwords that come hashed. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, PasswordCredentialModel model) {
        CredentialModel created = super.createCredential(realm, user, model);
        stored = created;
        return created;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        boolean valid = keycloaks.isValid(realm, user, input);
        if (valid && meter.isReady()) {
            PasswordCredentialModel password = getPassword(realm, user);
            if (password != null && !isSeen(user, password)) {
                measure(realm, user, input.getChallengeResponse(), password);
            }
        }
        return valid;
    }

    private void measure(RealmModel realm, UserModel user, String password, CredentialModel credential) {
        Long createdAt = credential.getCreatedDate();
        if (credential.getId() == null || createdAt == null) {
            return;
        }
        meter.measure(session, realm, user, password)
                .ifPresent(estimate -> notes.add(
                        new MeasuredPassword(
                                realm.getId(),
                                user.getId(),
                                credential.getId(),
                                createdAt,
                                estimate.strength(),
                                StrengthEstimator.VERSION,
                                Instant.ofEpochMilli(Time.currentTimeMillis())),
                        () -> see(user, credential)));
    }

    /**
     * Whether this node has measured it since Keycloak has the user in its cache, from which he is dropped whenever his
     * password, his name or anything else of him changes. Then it is measured again, as his words may be others.
     */
    private static boolean isSeen(UserModel user, CredentialModel password) {
        return user instanceof CachedUserModel cached
                && Seen.of(password).equals(cached.getCachedWith().get(SEEN));
    }

    @SuppressWarnings("unchecked") // Keycloak's map of things that are cached with a user is a raw one.
    private static void see(UserModel user, CredentialModel password) {
        if (user instanceof CachedUserModel cached) {
            cached.getCachedWith().put(SEEN, Seen.of(password));
        }
    }

    private record Seen(String credentialId, @Nullable Long createdAt) {

        static Seen of(CredentialModel password) {
            return new Seen(password.getId(), password.getCreatedDate());
        }
    }
}
