package io.companyaccess.keycloak.company.mail;

import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.keycloak.Members;
import io.companyaccess.keycloak.mail.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Tells the owners of a company who changed its policy, and how. */
public final class PolicyNotice {

    private static final String SETTING = "companyAccess.policy.";

    private final KeycloakSession session;

    public PolicyNotice(KeycloakSession session) {
        this.session = session;
    }

    /** @param who the name by which the owners know who changed it */
    public void tellOwners(OrganizationModel company, String who, CompanyPolicy before, CompanyPolicy after) {
        List<Map<String, String>> changes = new ArrayList<>();
        add(
                changes,
                "secondFactor",
                word(before.secondFactor().word(), "secondFactor"),
                word(after.secondFactor().word(), "secondFactor"));
        add(
                changes,
                "secondFactorFrom",
                Objects.toString(before.secondFactorFrom(), null),
                Objects.toString(after.secondFactorFrom(), null));
        add(
                changes,
                "linkRecipientCheck",
                before.linkRecipientCheck() == null
                        ? null
                        : word(before.linkRecipientCheck().word(), "linkRecipientCheck"),
                after.linkRecipientCheck() == null
                        ? null
                        : word(after.linkRecipientCheck().word(), "linkRecipientCheck"));
        new Members(session)
                .owners(company)
                .forEach(owner -> new Notice(
                                "company-policy-changed.ftl", "companyAccess.mail.policy.subject", company.getName())
                        .with("companyName", company.getName())
                        .with("who", who)
                        .with("changes", changes)
                        .sendTo(owner, session));
    }

    private static String word(String word, String setting) {
        return SETTING + setting + "." + word;
    }

    private static void add(
            List<Map<String, String>> changes, String setting, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        Map<String, String> change = new HashMap<>();
        change.put("what", SETTING + setting);
        if (before != null) {
            change.put("before", before);
        }
        if (after != null) {
            change.put("after", after);
        }
        changes.add(change);
    }
}
