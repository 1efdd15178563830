package io.companyaccess.keycloak.supportaccess.token;

import static java.util.stream.Collectors.partitioningBy;

import io.companyaccess.keycloak.detached.CalledAt;
import io.companyaccess.keycloak.supportaccess.SupportEntry;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.jpa.SupportEntries;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrants;
import io.companyaccess.keycloak.supportaccess.keycloak.Impersonation;
import io.companyaccess.keycloak.supportaccess.keycloak.RunningEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;

/** The running sessions of entries, ended with the back-channel logouts that their apps wait for. */
public final class EntrySessions {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SupportEntries entries;

    public EntrySessions(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.entries = new SupportEntries(session);
    }

    /** Ends the entries into a company that were made under a grant which is over; another one may be open by now. */
    public void endOfCompany(String companyId) {
        Optional<String> open = new SupportGrants(session)
                .current(companyId)
                .filter(grant -> grant.isOpenAt(RunningEntry.now()))
                .map(SupportGrant::id);
        end(entries.ofCompany(companyId), entry -> !open.equals(Optional.of(entry.grantId())));
    }

    /** Ends all entries into a company, which is going or ends sooner than their tokens. */
    public void endAllOfCompany(String companyId) {
        end(entries.ofCompany(companyId), entry -> true);
    }

    /** Ends the entries of an agent that no longer stand, because of his role or his account for one. */
    public void endWhatFell(List<SupportEntry> candidates) {
        end(candidates, entry -> running(entry).stream().allMatch(this::hasFallen));
    }

    /** Ends what hangs on a session of an agent that has ended. */
    public void endOfParent(String sessionId) {
        end(entries.ofParent(sessionId), entry -> true);
    }

    // Without a note it is an agent who impersonates somebody of the company.
    private boolean hasFallen(UserSessionModel running) {
        Optional<RunningEntry> entry = RunningEntry.of(running);
        return entry.isPresent()
                ? entry.get().standing(session, running).isEmpty()
                : !new Impersonation(session, running).isAllowed();
    }

    private void end(List<SupportEntry> candidates, Predicate<SupportEntry> over) {
        Map<Boolean, List<SupportEntry>> ending = candidates.stream()
                .filter(over)
                .collect(partitioningBy(entry -> !running(entry).isEmpty()));
        List<SupportEntry> here = ending.getOrDefault(true, List.of());
        List<UserSessionModel> running =
                here.stream().flatMap(entry -> running(entry).stream()).toList();
        // Read before they go: their apps are told afterwards, and one that does not answer keeps nobody in.
        running.forEach(UserSessionModel::getAuthenticatedClientSessions);
        Set<String> ended = here.isEmpty()
                ? Set.of()
                : KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(),
                        session.getContext(),
                        inner -> new EntrySessions(inner).remove(here),
                        "end of support entries");
        // Their sessions may be gone in this very transaction, on whose rows another one would wait.
        ending.getOrDefault(false, List.of()).forEach(entry -> entries.remove(entry.sessionId()));
        running.stream().filter(one -> ended.contains(one.getId())).forEach(this::tellApps);
    }

    // Of two nodes that end an entry at once, the one that removes its row tells the apps.
    private Set<String> remove(List<SupportEntry> ending) {
        Set<String> ended = new HashSet<>();
        for (SupportEntry entry : ending) {
            if (entries.remove(entry.sessionId())) {
                ended.add(entry.sessionId());
            }
            running(entry).forEach(this::remove);
        }
        return ended;
    }

    private void remove(UserSessionModel running) {
        if (running.isOffline()) {
            session.sessions().removeOfflineUserSession(realm, running);
        } else {
            session.sessions().removeUserSession(realm, running);
        }
    }

    // An app that has asked for offline access has a second session of the same id.
    private List<UserSessionModel> running(SupportEntry entry) {
        return Stream.of(
                        session.sessions().getUserSession(realm, entry.sessionId()),
                        session.sessions().getOfflineUserSession(realm, entry.sessionId()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void tellApps(UserSessionModel running) {
        if (CalledAt.isKnown(session, running)) {
            AuthenticationManager.backchannelLogout(session, running, false);
        }
    }
}
