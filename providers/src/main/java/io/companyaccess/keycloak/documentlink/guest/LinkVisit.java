package io.companyaccess.keycloak.documentlink.guest;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.detached.DetachedSession;
import io.companyaccess.keycloak.documentlink.ClientNetwork;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Guest;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.Opening;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.Opening.Refused;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import io.companyaccess.keycloak.documentlink.jpa.AccountOpenings;
import io.companyaccess.keycloak.documentlink.jpa.GuessLimit;
import io.companyaccess.keycloak.documentlink.jpa.LinkAttempts;
import io.companyaccess.keycloak.documentlink.keycloak.LinkRequest;
import io.companyaccess.keycloak.documentlink.keycloak.OpenLinks;
import io.companyaccess.keycloak.documentlink.token.OpenedLink;
import jakarta.ws.rs.WebApplicationException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Somebody with a document link at the login page: what the link asks of him, and what becomes of his attempt. */
public final class LinkVisit {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String METHOD = "document-link";

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final LinkRequest request;
    private final OpenLinks links;
    private final LinkAttempts attempts;
    private final Instant now = OpenLinks.now();
    private GuessLimit.@Nullable Refusals refusals;

    public LinkVisit(AuthenticationFlowContext context, LinkRequest request) {
        this.context = context;
        this.session = context.getSession();
        this.request = request;
        this.links = new OpenLinks(session, context.getRealm());
        this.attempts = new LinkAttempts(session);
    }

    /** Whether the realm has a storage for guests, without which no link opens. */
    public boolean guestsAreSetUp() {
        return new Guests(session, context.getRealm()).areSetUp();
    }

    /** What the page asks for. */
    public RecipientCheck check() {
        return links.shownFor(attempts.find(code()));
    }

    /** Whether so many attempts were refused to this network that nothing is looked at for a while. */
    public boolean floods() {
        return refusals().isFlood();
    }

    /** Whether so many were refused before this one that the page asks to wait; what is right opens all the same. */
    public boolean wasRefusedTooOften() {
        return refusals().isTooMany();
    }

    // Read once, before the attempt, so that it does not count itself.
    private GuessLimit.Refusals refusals() {
        if (refusals == null) {
            refusals = new GuessLimit(session).refusals(network(), now);
        }
        return refusals;
    }

    /** Tries to open the link. */
    public Opening attempt(Optional<RecipientAddress> address) {
        return attempts.ofGuest(code(), links::checkOf, address.orElse(null), network(), now);
    }

    /** Ends the login in a session of the guest's own; what is returned is to be thrown. */
    public WebApplicationException letIn(Opened opened) {
        Guest guest = new Guest(opened.link().id(), opened.recipient());
        UserModel user = new Guests(session, context.getRealm()).user(guest).orElseThrow();
        request.forget();
        describe(opened.link());
        return new DetachedSession(context).open(user, METHOD, OpenedLink.notesOfGuest(opened.verified()));
    }

    /** Leaves an event of a refusal: the app may learn why, the page does not tell. */
    public void tellOf(Refused refused) {
        describe(refused.link());
        context.getEvent().error(refused.reason().error());
    }

    /** Remembers the link for a signed-in user to whom it was sent, so that he need not be asked. */
    public boolean isRecipientSignedIn() {
        Optional<UserModel> user = new SignedInUser(context).withoutNewProof();
        Optional<Opened> opened = user.filter(UserModel::isEmailVerified)
                .map(UserModel::getEmail)
                .flatMap(RecipientAddress::of)
                .flatMap(address -> new AccountOpenings(session)
                        .recognise(code(), link -> links.companyOf(link).isPresent(), address, now));
        opened.ifPresent(link -> {
            OpenedLink.remember(context.getAuthenticationSession(), user.orElseThrow(), link);
            request.forget();
            describe(link.link());
        });
        return opened.isPresent();
    }

    // A parameter that is no code at all is treated like a code that no link has.
    private LinkCode code() {
        return request.code().orElseGet(() -> LinkCode.fresh(RANDOM));
    }

    private String network() {
        return ClientNetwork.of(context.getConnection().getRemoteAddr());
    }

    private void describe(@Nullable DocumentLink link) {
        if (link != null) {
            context.getEvent().detail("document_link_id", link.id());
            links.companyOf(link).ifPresent(company -> context.getEvent().detail("company", company.getAlias()));
        }
    }
}
