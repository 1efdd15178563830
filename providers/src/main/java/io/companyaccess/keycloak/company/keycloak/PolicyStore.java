package io.companyaccess.keycloak.company.keycloak;

import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.company.PolicyAttributes;
import io.companyaccess.keycloak.company.RecipientCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** Writes policies into the attributes of organizations. */
public final class PolicyStore {

    /** What a change was: the policy before and after it. */
    public record Change(CompanyPolicy before, CompanyPolicy after) {}

    private final KeycloakSession session;

    public PolicyStore(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Changes a policy; concurrent changes of other fields are kept.
     *
     * @param change gives the new policy for the one that is stored now
     * @param check is asked before anything is written and refuses by an exception
     */
    public Change change(
            String companyId, UnaryOperator<CompanyPolicy> change, BiConsumer<CompanyPolicy, CompanyPolicy> check) {
        return CompanyLock.holding(session, companyId, inner -> {
            // Past the cache of organizations, which may not know yet what another node has just written.
            Map<String, List<String>> attributes = new HashMap<>(inner.getProvider(OrganizationProvider.class, "jpa")
                    .getById(companyId)
                    .getAttributes());
            CompanyPolicy before = PolicyAttributes.read(attributes).policy();
            CompanyPolicy after = change.apply(before);
            check.accept(before, after);
            if (!after.equals(before)) {
                write(after, attributes);
                OrganizationModel company =
                        inner.getProvider(OrganizationProvider.class).getById(companyId);
                company.setAttributes(attributes);
            }
            return new Change(before, after);
        });
    }

    /** What a realm asks of recipients where a company has said nothing; unreadable is the strictest. */
    public static RecipientCheck defaultCheckOf(RealmModel realm) {
        String word = realm.getAttribute(PolicyAttributes.LINK_RECIPIENT_CHECK);
        return word == null
                ? RecipientCheck.ADDRESS
                : RecipientCheck.ofWord(word).orElse(RecipientCheck.MAILBOX_CODE);
    }

    private static void write(CompanyPolicy policy, Map<String, List<String>> attributes) {
        attributes.put(
                PolicyAttributes.SECOND_FACTOR, List.of(policy.secondFactor().word()));
        put(attributes, PolicyAttributes.SECOND_FACTOR_FROM, Objects.toString(policy.secondFactorFrom(), ""));
        put(
                attributes,
                PolicyAttributes.LINK_RECIPIENT_CHECK,
                policy.linkRecipientCheck() == null
                        ? ""
                        : policy.linkRecipientCheck().word());
    }

    private static void put(Map<String, List<String>> attributes, String name, String value) {
        if (value.isEmpty()) {
            attributes.remove(name);
        } else {
            attributes.put(name, List.of(value));
        }
    }
}
