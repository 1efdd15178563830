package io.companyaccess.keycloak.supportaccess.keycloak;

import io.companyaccess.keycloak.supportaccess.AccessRequest;
import io.companyaccess.keycloak.supportaccess.Actor;
import io.companyaccess.keycloak.supportaccess.SupportGrant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What lines of the log say besides who did what, when. */
final class LogDetail {

    private LogDetail() {}

    static Map<String, Object> of(SupportGrant grant) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("grant", grant.id());
        detail.put("reason", grant.reason());
        if (grant.endsAt() != null) {
            detail.put("endsAt", grant.endsAt().toString());
        }
        return detail;
    }

    static Map<String, Object> of(AccessRequest request) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("request", request.id());
        detail.put("agent", new Actor(request.agentId(), request.agentName()));
        detail.put("reason", request.reason());
        if (request.ticket() != null) {
            detail.put("ticket", request.ticket());
        }
        detail.put("duration", request.period().text());
        return detail;
    }

    /** @param request the one that was approved */
    static Map<String, Object> of(SupportGrant grant, AccessRequest request) {
        Map<String, Object> detail = of(request);
        detail.remove("duration");
        detail.putAll(of(grant));
        return detail;
    }
}
