package io.companyaccess.keycloak.supportaccess.mail;

import io.companyaccess.keycloak.company.keycloak.Members;
import io.companyaccess.keycloak.mail.Notice;
import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Tells every owner of a company, in his language, what happens about support; sent when the transaction has succeeded. */
public final class SupportNotices {

    private final KeycloakSession session;

    public SupportNotices(KeycloakSession session) {
        this.session = session;
    }

    /** An agent asks to be let in; they can answer until the request dies. */
    public void requested(OrganizationModel company, AccessRequest request) {
        send("requested", company, request.agentName(), request.reason(), request.expiresAt());
    }

    /** @param who the name by which the owners know who opened it */
    public void opened(OrganizationModel company, SupportGrant grant, String who) {
        send("opened", company, grant, who);
    }

    /** For the first entry under a grant only; the log tells of the others. */
    public void firstEntry(OrganizationModel company, SupportGrant grant, String agentName) {
        send("entered", company, grant, agentName);
    }

    /** @param who the name by which the owners know who closed it */
    public void closed(OrganizationModel company, SupportGrant grant, String who) {
        send("closed", company, grant, who);
    }

    /** The grant came to its end. */
    public void expired(OrganizationModel company, SupportGrant grant) {
        send("expired", company, grant, null);
    }

    private void send(String what, OrganizationModel company, SupportGrant grant, @Nullable String who) {
        send(what, company, who, grant.reason(), grant.endsAt());
    }

    private void send(
            String what, OrganizationModel company, @Nullable String who, String reason, @Nullable Instant until) {
        new Members(session).owners(company).forEach(owner -> {
            Notice notice = new Notice(
                            "support-access.ftl", "companyAccess.mail.support." + what + ".subject", company.getName())
                    .with("what", what)
                    .with("companyName", company.getName())
                    .with("reason", reason);
            if (who != null) {
                notice.with("who", who);
            }
            if (until != null) {
                notice.withTime("until", until);
            }
            notice.sendTo(owner, session);
        });
    }
}
