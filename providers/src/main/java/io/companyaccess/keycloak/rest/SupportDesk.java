package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportChanges;
import io.companyaccess.keycloak.supportaccess.keycloak.SupportEnd;
import io.companyaccess.keycloak.supportaccess.mail.SupportNotices;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** What follows from a change of support access that is committed: who goes out, what is audited, who is told. */
final class SupportDesk {

    private final KeycloakSession session;
    private final Caller caller;
    private final OrganizationModel company;
    private final SupportAudit audit;
    private final SupportNotices notices;

    SupportDesk(KeycloakSession session, Caller caller, OrganizationModel company) {
        this.session = session;
        this.caller = caller;
        this.company = company;
        this.audit = new SupportAudit(caller, company);
        this.notices = new SupportNotices(session);
    }

    void opened(SupportChanges.Opened opened) {
        begun(opened);
        audit.opened(opened.grant());
    }

    void approved(SupportChanges.Approved approved) {
        begun(approved.opened());
        audit.approved(approved.request(), approved.opened().grant());
    }

    void denied(AccessRequest request) {
        audit.denied(request);
    }

    /** Also when it was closed already: what a call before has left undone is done now. */
    void closed(Optional<SupportGrant> closed) {
        SupportEnd.ofCompany(session, company.getId());
        closed.ifPresent(grant -> {
            audit.closed(grant);
            notices.closed(company, grant, caller.name());
        });
    }

    private void begun(SupportChanges.Opened opened) {
        opened.ended().ifPresent(before -> {
            SupportEnd.ofCompany(session, company.getId());
            notices.expired(company, before);
        });
        if (opened.sooner()) {
            SupportEnd.ofAllIn(session, company.getId());
        }
        notices.opened(company, opened.grant(), caller.name());
    }
}
