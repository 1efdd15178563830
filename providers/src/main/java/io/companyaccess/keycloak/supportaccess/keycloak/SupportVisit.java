package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.company.keycloak.CompanyFinder;
import io.companyaccess.keycloak.detached.CalledAt;
import io.companyaccess.keycloak.detached.DetachedSession;
import io.companyaccess.keycloak.people.keycloak.PersonName;
import io.companyaccess.keycloak.secondfactor.keycloak.SecondFactorQuestion;
import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.Actor;
import io.companyaccess.keycloak.supportaccess.GrantPeriod;
import io.companyaccess.keycloak.supportaccess.LogEvent;
import io.companyaccess.keycloak.supportaccess.SupportEntry;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.jpa.SupportEntries;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrants;
import io.companyaccess.keycloak.supportaccess.jpa.SupportLog;
import io.companyaccess.keycloak.supportaccess.jpa.SupportRequests;
import io.companyaccess.keycloak.supportaccess.mail.SupportNotices;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** An agent at the door of a company. */
public final class SupportVisit {

    /** What he finds. */
    public enum Door {
        /** Not an agent, or somebody who acts as one. */
        NO_AGENT,
        /** He has shown no second factor, and the flow did not ask. */
        NO_FACTOR,
        UNKNOWN_COMPANY,
        CLOSED,
        OPEN
    }

    private static final String METHOD = "support-access";

    /** Within which more refusals of the same person are no news; every user of the realm can cause them. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final UserModel agent;
    private final SecondFactorQuestion factor;
    private final Optional<OrganizationModel> company;
    private final Instant now = RunningEntry.now();

    public SupportVisit(AuthenticationFlowContext context, SupportRequest request) {
        this.context = context;
        this.session = context.getSession();
        this.agent = context.getUser();
        this.factor = new SecondFactorQuestion(session, context.getAuthenticationSession(), agent);
        this.company = new CompanyFinder(session).find(request.company());
    }

    /** What the agent finds at this moment. */
    public Door door() {
        if (!new SupportAgents(context.getRealm()).include(agent)) {
            return Door.NO_AGENT;
        }
        if (!factor.isShown()) {
            return Door.NO_FACTOR;
        }
        if (company.isEmpty()) {
            return Door.UNKNOWN_COMPANY;
        }
        return grant().isPresent() ? Door.OPEN : Door.CLOSED;
    }

    /** The company; only behind a door that is known. */
    public OrganizationModel company() {
        return company.orElseThrow();
    }

    /** The open grant. */
    public Optional<SupportGrant> grant() {
        return new SupportGrants(session).current(company().getId()).filter(grant -> grant.isOpenAt(now));
    }

    /** What the agent has asked for and nobody has answered. */
    public Optional<AccessRequest> pending() {
        return new SupportRequests(session)
                .pending(company().getId(), now).stream()
                        .filter(request -> request.agentId().equals(agent.getId()))
                        .findFirst();
    }

    /** Asks the owners for access. */
    public void ask(String reason, @Nullable String ticket, GrantPeriod period) {
        AccessRequest request = new SupportChanges(session)
                .ask(company().getId(), new Actor(agent.getId(), PersonName.of(agent)), reason, ticket, period);
        new SupportNotices(session).requested(company(), request);
    }

    /** Leaves a trace of an attempt that led nowhere. */
    public void tellOfRefusal(Door door) {
        company.ifPresent(known -> {
            SupportLog log = new SupportLog(session);
            if (!log.has(known.getId(), LogEvent.REFUSED, agent.getId(), now.minus(QUIET))) {
                log.append(
                        known.getId(),
                        LogEvent.REFUSED,
                        agent.getId(),
                        PersonName.of(agent),
                        Map.of("reason", door.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            }
            context.getEvent().detail("company", known.getAlias());
        });
        context.getEvent().user(agent).error("support_access_refused");
    }

    /** Lets the agent in by a session of its own; what is returned is to be thrown. Empty when the door closed meanwhile. */
    public Optional<WebApplicationException> enter() {
        // The row stays locked until this entry is written down: a close that comes now finds it.
        return new SupportGrants(session)
                .locked(company().getId())
                .filter(grant -> grant.isOpenAt(RunningEntry.now()))
                .map(this::enter);
    }

    private WebApplicationException enter(SupportGrant grant) {
        Map<String, String> notes = new HashMap<>(factor.notesOfShown());
        String parent = new NormalSession(context).id(notes).orElse(null);
        RunningEntry entry = new RunningEntry(grant.companyId(), grant.id(), parent);
        notes.putAll(entry.note());
        notes.putAll(CalledAt.note(session));
        context.getEvent().detail("company", company().getAlias()).detail("support_grant", grant.id());
        WebApplicationException answer = new DetachedSession(context).open(agent, METHOD, notes);
        String opened = session.getContext().getUserSession().getId();
        new SupportEntries(session)
                .add(new SupportEntry(opened, grant.companyId(), grant.id(), agent.getId(), parent, now));
        new SupportLog(session)
                .append(
                        grant.companyId(),
                        LogEvent.ENTERED,
                        agent.getId(),
                        PersonName.of(agent),
                        Map.of("grant", grant.id()));
        if (new SupportGrants(session).firstEntry(grant.companyId(), grant.id(), now)) {
            new SupportNotices(session).firstEntry(company(), grant, PersonName.of(agent));
        }
        return answer;
    }
}
