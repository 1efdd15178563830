package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.Membership;
import io.companyaccess.keycloak.company.keycloak.PolicyStore;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** The admin events that changes of a company leave behind: who, what, which company, before and after. */
final class CompanyAudit {

    private static final String POLICY = "COMPANY_POLICY";

    private final Caller caller;
    private final OrganizationModel company;

    CompanyAudit(Caller caller, OrganizationModel company) {
        this.caller = caller;
        this.company = company;
    }

    void policyChanged(PolicyStore.Change change) {
        caller.adminEvent()
                .operation(OperationType.UPDATE)
                .resource(POLICY)
                .resourcePath("organizations", company.getId(), "company-access", "policy")
                .representation(Map.of(
                        "company",
                        CompanySummary.of(company),
                        "before",
                        PolicyJson.of(change.before()),
                        "after",
                        PolicyJson.of(change.after())))
                .success();
    }

    void memberPlaced(UserModel member, Membership before, Membership after) {
        caller.adminEvent()
                .operation(OperationType.UPDATE)
                .resource(ResourceType.ORGANIZATION_MEMBERSHIP)
                .resourcePath("organizations", company.getId(), "members", member.getId())
                .representation(Map.of("company", CompanySummary.of(company), "before", before, "after", after))
                .success();
    }

    void factorsReset(UserModel member, List<String> removed) {
        caller.adminEvent()
                .operation(OperationType.ACTION)
                .resource(ResourceType.USER)
                .resourcePath("organizations", company.getId(), "members", member.getId(), "second-factor", "reset")
                .representation(Map.of("company", CompanySummary.of(company), "removed", removed))
                .success();
    }
}
