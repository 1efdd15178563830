package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;

/** The admin events that changes of support access leave behind. */
final class SupportAudit {

    private static final String SUPPORT_ACCESS = "SUPPORT_ACCESS";

    private final Caller caller;
    private final OrganizationModel company;

    SupportAudit(Caller caller, OrganizationModel company) {
        this.caller = caller;
        this.company = company;
    }

    void opened(SupportGrant grant) {
        event(OperationType.UPDATE, with(grant, true));
    }

    void closed(SupportGrant grant) {
        event(OperationType.UPDATE, with(grant, false));
    }

    void requested(AccessRequest request) {
        event(OperationType.CREATE, with(request), "requests", request.id());
    }

    void approved(AccessRequest request, SupportGrant grant) {
        Map<String, Object> what = with(request);
        what.put("decision", "approve");
        what.putAll(with(grant, true));
        event(OperationType.UPDATE, what, "requests", request.id());
    }

    void denied(AccessRequest request) {
        Map<String, Object> what = with(request);
        what.put("decision", "deny");
        event(OperationType.UPDATE, what, "requests", request.id());
    }

    private Map<String, Object> with(SupportGrant grant, boolean open) {
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("company", CompanySummary.of(company));
        what.put("open", open);
        what.put("grant", grant.id());
        what.put("reason", grant.reason());
        what.put("endsAt", DocumentLinkJson.time(grant.endsAt()));
        return what;
    }

    private Map<String, Object> with(AccessRequest request) {
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("company", CompanySummary.of(company));
        what.put("request", request.id());
        what.put("agent", request.agentId());
        what.put("reason", request.reason());
        what.put("ticket", request.ticket());
        what.put("duration", request.period().text());
        return what;
    }

    private void event(OperationType operation, Map<String, Object> what, String... below) {
        String[] path = Stream.concat(
                        Stream.of("organizations", company.getId(), "company-access", "support-access"),
                        Stream.of(below))
                .toArray(String[]::new);
        caller.adminEvent()
                .operation(operation)
                .resource(SUPPORT_ACCESS)
                .resourcePath(path)
                .representation(what)
                .success();
    }
}
