package io.companyaccess.keycloak.documentlink.guest;

import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.detached.DetachedSession;
import io.companyaccess.keycloak.documentlink.Attempt;
import io.companyaccess.keycloak.documentlink.ClientNetwork;
import io.companyaccess.keycloak.documentlink.Fingerprint;
import io.companyaccess.keycloak.documentlink.Guest;
import io.companyaccess.keycloak.documentlink.LinkCode;
import io.companyaccess.keycloak.documentlink.LinkVisitor;
import io.companyaccess.keycloak.documentlink.MailCode;
import io.companyaccess.keycloak.documentlink.Opening.Opened;
import io.companyaccess.keycloak.documentlink.RecipientAddress;
import io.companyaccess.keycloak.documentlink.jpa.AccountOpenings;
import io.companyaccess.keycloak.documentlink.jpa.GuessLimit;
import io.companyaccess.keycloak.documentlink.jpa.LinkAttempts;
import io.companyaccess.keycloak.documentlink.jpa.LinkAttempts.Checks;
import io.companyaccess.keycloak.documentlink.keycloak.LinkRequest;
import io.companyaccess.keycloak.documentlink.keycloak.OpenLinks;
import io.companyaccess.keycloak.documentlink.mail.CodeMails;
import io.companyaccess.keycloak.documentlink.token.OpenedLink;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Somebody with a document link at the login page: what the link asks of him, and what becomes of his attempt. */
public final class LinkVisit {

    private static final String METHOD = "document-link";

    /** Note of a login that waits for a code; the address is nowhere else. */
    private static final String ADDRESS = "company-access.link-address";

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final LinkRequest request;
    private final OpenLinks links;
    private final LinkAttempts attempts;
    private final LinkNews news;
    private final Instant now = OpenLinks.now();
    private GuessLimit.@Nullable Refusals refusals;

    public LinkVisit(AuthenticationFlowContext context, LinkRequest request) {
        this.context = context;
        this.session = context.getSession();
        this.request = request;
        this.links = new OpenLinks(session, context.getRealm());
        this.attempts = new LinkAttempts(session);
        this.news = new LinkNews(context, links);
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

    /** Tries to open the link by an address, or has a code mailed to it. */
    public Attempt byAddress(Optional<RecipientAddress> address) {
        return attempts.byAddress(visitor(), checks(), address.orElse(null), now);
    }

    /** Tries to open the link by a code that was mailed to this browser's user. */
    public Attempt byCode(MailCode digits) {
        return attempts.byCode(visitor(), checks(), digits, now);
    }

    /** Ends the login in a session of the guest's own; what is returned is to be thrown. */
    public WebApplicationException letIn(Opened opened) {
        Guest guest = new Guest(opened.link().id(), opened.recipient());
        UserModel user = new Guests(session, context.getRealm()).user(guest).orElseThrow();
        request.forget();
        news.describe(opened.link());
        return new DetachedSession(context).open(user, METHOD, OpenedLink.notesOfGuest(opened.verified()));
    }

    /** Leaves an event of an attempt that has not opened the link, and has those mailed whom it concerns. */
    public void tellOf(Attempt attempt) {
        news.tell(attempt, now);
    }

    /** Whether no codes are mailed at the moment, whoever asks. */
    public boolean mailsAreDown() {
        return new CodeMails(session).areDown();
    }

    /** Somebody looks at a page whose next step is a mail. */
    public void lookAheadToMails() {
        new CodeMails(session).lookAhead();
    }

    /** The address for which this page waits for a code, as it was typed; empty: it asks for an address. */
    public Optional<String> addressInMind() {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(ADDRESS));
    }

    /** From now on the page waits for a code. */
    public void keepInMind(String typed) {
        context.getAuthenticationSession().setAuthNote(ADDRESS, typed);
    }

    /** From now on the page asks for an address. */
    public void forgetAddress() {
        context.getAuthenticationSession().removeAuthNote(ADDRESS);
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
            news.describe(link.link());
        });
        return opened.isPresent();
    }

    private LinkCode code() {
        return request.code();
    }

    private LinkVisitor visitor() {
        String browser = context.getAuthenticationSession().getParentSession().getId();
        return new LinkVisitor(code(), Fingerprint.of(browser), network());
    }

    private Checks checks() {
        return new Checks(links::checkOf, () -> links.shownFor(Optional.empty()));
    }

    private String network() {
        return ClientNetwork.of(context.getConnection().getRemoteAddr());
    }
}
