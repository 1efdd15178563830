package io.companyaccess.keycloak.documentlink.token;

import io.companyaccess.keycloak.documentlink.Guest;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import io.companyaccess.keycloak.documentlink.Verified;
import io.companyaccess.keycloak.documentlink.guest.Guests;
import io.companyaccess.keycloak.documentlink.keycloak.OpenLinks;
import io.companyaccess.keycloak.documentlink.keycloak.OpenLinks.OpenLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A link that was opened, as sessions remember it.
 *
 * <p>A guest's session is for one link, which his id names; its note says how he proved himself. Somebody with an account
 * stays in his own session, where the app's part remembers the link that he came with last.
 *
 * @param verified how sure it is that he is the recipient
 */
public record OpenedLink(Guest opened, Verified verified) {

    private static final String VERIFIED = "company-access.document-link";
    private static final String OF_ACCOUNT = "company-access.document-link-account";

    /** The notes of a guest's session. */
    public static Map<String, String> notesOfGuest(Verified verified) {
        return Map.of(VERIFIED, verified.word());
    }

    /** Remembers the link for somebody who signs in, or is signed in, with this account. */
    public static void remember(AuthenticationSessionModel signIn, UserModel user, Opened opened) {
        String opening = new Guest(opened.link().id(), opened.recipient()).text();
        signIn.setClientNote(OF_ACCOUNT, opening + ' ' + user.getId() + ' ' + mark(user));
    }

    /** Forgets the link of an earlier sign-in with the app, unless one was recognised in this sign-in. */
    public static void forgetEarlier(AuthenticationSessionModel signIn) {
        if (signIn.getClientNote(OF_ACCOUNT) == null) {
            signIn.setClientNote(OF_ACCOUNT, "");
        }
    }

    /** The link of a session, or empty. */
    public static Optional<OpenedLink> of(
            KeycloakSession session, UserSessionModel running, @Nullable AuthenticatedClientSessionModel ofApp) {
        UserModel user = running.getUser();
        Optional<Guest> guest = new Guests(session, running.getRealm()).guest(user);
        if (guest.isPresent()) {
            return Optional.ofNullable(running.getNote(VERIFIED))
                    .flatMap(Verified::ofWord)
                    .map(verified -> new OpenedLink(guest.get(), verified));
        }
        String[] note = ofApp == null || ofApp.getNote(OF_ACCOUNT) == null
                ? new String[0]
                : ofApp.getNote(OF_ACCOUNT).split(" ");
        // Somebody else may have signed in after the link was recognised, or the account may have another address by
        // now.
        return note.length == 3 && note[1].equals(user.getId()) && note[2].equals(mark(user))
                ? Guest.of(note[0]).map(opened -> new OpenedLink(opened, Verified.ACCOUNT))
                : Optional.empty();
    }

    // Stands for the verified address of an account; empty when it has none.
    private static String mark(UserModel user) {
        return user.isEmailVerified() && user.getEmail() != null
                ? RecipientAddress.of(user.getEmail())
                        .map(RecipientAddress::fingerprint)
                        .orElse("")
                : "";
    }

    /** The claim, as long as the link is open. */
    Optional<Map<String, Object>> claim(KeycloakSession session, UserSessionModel running) {
        return new OpenLinks(session, running.getRealm()).find(opened).map(this::claim);
    }

    private Map<String, Object> claim(OpenLink open) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("id", open.link().id());
        claim.put("document", open.link().document());
        claim.put("purpose", open.link().purpose().word());
        claim.put(
                "company",
                Map.of("id", open.company().getId(), "alias", open.company().getAlias()));
        if (opened.recipient() != null) {
            claim.put("recipient", opened.recipient());
        }
        claim.put("verified", verified.word());
        return claim;
    }
}
