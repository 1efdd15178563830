package io.companyaccess.keycloak.supportaccess.token;

import io.companyaccess.keycloak.supportaccess.SupportEntry;
import io.companyaccess.keycloak.supportaccess.jpa.SupportEntries;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;

/**
 * Ends entries at the moment at which what they stand on falls away, and stops agents who impersonate without a grant.
 *
 * <p>What it misses, such as a change on another way than Keycloak's REST, is refused at the next refresh by the gate.
 */
public final class SupportEvents implements EventListenerProvider {

    /** What can take a role from somebody: his own mappings and groups, and the roles of groups and roles. */
    private static final Set<ResourceType> ROLES = Set.of(
            ResourceType.CLIENT_ROLE_MAPPING,
            ResourceType.REALM_ROLE_MAPPING,
            ResourceType.GROUP_MEMBERSHIP,
            ResourceType.GROUP,
            ResourceType.CLIENT_ROLE,
            ResourceType.REALM_ROLE,
            ResourceType.CLIENT,
            ResourceType.USER);

    private static final Pattern USER = Pattern.compile("users/([^/]+)(?:/.*)?");
    private static final Pattern COMPANY = Pattern.compile("organizations/([^/]+)");
    private static final Pattern SESSION = Pattern.compile("sessions/([^/]+)");

    private final KeycloakSession session;

    public SupportEvents(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.LOGOUT && event.getSessionId() != null) {
            new EntrySessions(session).endOfParent(event.getSessionId());
        } else if (event.getType() == EventType.IMPERSONATE) {
            new ImpersonationWatch(session).begun(event);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getError() != null || event.getOperationType() == OperationType.CREATE) {
            return;
        }
        String path = Objects.requireNonNullElse(event.getResourcePath(), "");
        Matcher user = USER.matcher(path);
        Matcher company = COMPANY.matcher(path);
        Matcher ended = SESSION.matcher(path);
        SupportEntries entries = new SupportEntries(session);
        if (event.getResourceType() == ResourceType.ORGANIZATION && company.matches()) {
            endWhatFell(entries.ofCompany(company.group(1)));
        } else if (event.getResourceType() == ResourceType.USER_SESSION && ended.matches()) {
            new EntrySessions(session).endOfParent(ended.group(1));
        } else if (ROLES.contains(event.getResourceType())) {
            endWhatFell(user.matches() ? entries.ofAgent(user.group(1)) : entries.all());
        }
    }

    @Override
    public void close() {}

    private void endWhatFell(List<SupportEntry> entries) {
        if (!entries.isEmpty()) {
            new EntrySessions(session).endWhatFell(entries);
        }
    }
}
