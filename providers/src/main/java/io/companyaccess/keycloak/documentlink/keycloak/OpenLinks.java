package io.companyaccess.keycloak.documentlink.keycloak;

import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.RecipientCheck;
import io.companyaccess.keycloak.company.keycloak.Companies;
import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.company.keycloak.PolicyStore;
import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.Guest;
import io.companyaccess.keycloak.documentlink.jpa.LinkLookup;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;

/** Links together with their companies: a link is open only as long as its company is there and enabled. */
public final class OpenLinks {

    /** A link that is open at this moment, and whose it is. */
    public record OpenLink(DocumentLink link, OrganizationModel company) {}

    /** The company that was looked up last in a realm, by this node. */
    private static final Map<String, String> LOOKED_UP = new ConcurrentHashMap<>();

    private final KeycloakSession session;
    private final RealmModel realm;

    public OpenLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether a guest's link is still open to him. */
    public boolean isOpen(Guest guest) {
        return find(guest).isPresent();
    }

    /** The link that a guest opened, while it is open to him. */
    public Optional<OpenLink> find(Guest guest) {
        return new LinkLookup(session, realm.getId())
                .open(guest, now())
                .flatMap(link -> companyOf(link).map(company -> new OpenLink(link, company)));
    }

    /** The company of a link, when it is there and enabled. */
    public Optional<OrganizationModel> companyOf(DocumentLink link) {
        LOOKED_UP.put(realm.getId(), link.companyId());
        return company(link.companyId());
    }

    /** Looks up a company for a code that no link has, so that this takes as long as for a link. */
    public void companyOfNoLink() {
        String some = LOOKED_UP.get(realm.getId());
        if (some != null) {
            company(some).ifPresent(OpenLinks::policy);
        }
    }

    /** What is asked of recipients of a link; null when its company is gone. */
    public @Nullable RecipientCheck checkOf(DocumentLink link) {
        return companyOf(link)
                .map(company -> Objects.requireNonNullElseGet(
                        policy(company).linkRecipientCheck(), () -> PolicyStore.defaultCheckOf(realm)))
                .map(link::checkIn)
                .orElse(null);
    }

    /** What a page shows for a link; one that is unknown or whose company is gone looks as the realm's default has it. */
    public RecipientCheck shownFor(Optional<DocumentLink> link) {
        if (link.isEmpty()) {
            companyOfNoLink();
        }
        return link.map(this::checkOf).orElseGet(() -> PolicyStore.defaultCheckOf(realm));
    }

    private Optional<OrganizationModel> company(String id) {
        // Keycloak reads organizations of the realm that the request is about.
        return realm.equals(session.getContext().getRealm()) ? new CompanyFinder(session).find(id) : Optional.empty();
    }

    private static CompanyPolicy policy(OrganizationModel company) {
        return Companies.company(company).policy();
    }

    /** This moment, by the server's clock. */
    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
