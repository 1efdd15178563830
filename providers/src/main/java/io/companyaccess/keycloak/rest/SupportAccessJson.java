package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.people.keycloak.PersonName;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.jpa.SupportGrants;
import io.companyaccess.keycloak.supportaccess.jpa.SupportRequests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/**
 * Support access of a company as JSON. Times are ISO texts.
 *
 * @param grant null while it is closed
 * @param requests those that wait for an answer, the oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SupportAccessJson(boolean open, @Nullable GrantJson grant, List<RequestJson> requests) {

    /** Somebody, as his company may know him; the name is null when his account is gone. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PersonJson(String id, @Nullable String name) {}

    /** @param endsAt null: until somebody closes it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record GrantJson(
            String id,
            String openedAt,
            PersonJson openedBy,
            String reason,
            @Nullable String endsAt) {}

    /** In short, for those who read the company. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Short(boolean open, @Nullable String endsAt) {}

    static SupportAccessJson of(KeycloakSession session, OrganizationModel company) {
        Instant now = now();
        Optional<SupportGrant> open = open(session, company, now);
        return new SupportAccessJson(
                open.isPresent(),
                open.map(grant -> of(session, grant)).orElse(null),
                new SupportRequests(session)
                        .pending(company.getId(), now).stream()
                                .map(RequestJson::of)
                                .toList());
    }

    static Short inShort(KeycloakSession session, OrganizationModel company) {
        Optional<SupportGrant> open = open(session, company, now());
        return new Short(
                open.isPresent(),
                open.map(grant -> DocumentLinkJson.time(grant.endsAt())).orElse(null));
    }

    private static Optional<SupportGrant> open(KeycloakSession session, OrganizationModel company, Instant now) {
        return new SupportGrants(session).current(company.getId()).filter(grant -> grant.isOpenAt(now));
    }

    private static GrantJson of(KeycloakSession session, SupportGrant grant) {
        UserModel owner = session.users().getUserById(session.getContext().getRealm(), grant.openedBy());
        return new GrantJson(
                grant.id(),
                grant.openedAt().toString(),
                new PersonJson(grant.openedBy(), owner == null ? null : PersonName.of(owner)),
                grant.reason(),
                DocumentLinkJson.time(grant.endsAt()));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
