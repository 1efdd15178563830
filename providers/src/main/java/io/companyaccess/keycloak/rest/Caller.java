package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.CompanyPolicy;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.supportaccess.Actor;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * Who calls the REST, and what he may do with a company.
 *
 * <p>Owners, the vendor's back end and identity admins come through different doors; the resources behind are the same.
 * Each refusal is thrown as the answer to send.
 */
public interface Caller {

    /** The enabled company with this id or alias, when the caller may see its settings. */
    OrganizationModel readable(String idOrAlias);

    /** The enabled company with this id or alias, when the caller may change it. */
    OrganizationModel manageable(String idOrAlias);

    /** The enabled company with this id or alias, when the caller may make links to its documents. */
    OrganizationModel forNewLinks(String idOrAlias);

    /** The enabled company with this id or alias, when the caller may see its document links. */
    OrganizationModel withReadableLinks(String idOrAlias);

    /** The enabled company with this id or alias, when the caller may revoke its document links. */
    OrganizationModel withRevocableLinks(String idOrAlias);

    /** The enabled company with this id or alias, when the caller may see who was let in for support. */
    OrganizationModel withReadableSupport(String idOrAlias);

    /** The enabled company with this id or alias, when the caller may see its people. */
    OrganizationModel withReadableUsers(String idOrAlias);

    /** What he may see of the people of a company that he reads or manages. */
    PeopleView viewOf(OrganizationModel company);

    /** Whether he may let support in; refuses by an answer or a {@code CompanyRefusal}. */
    void requireMayOpenSupport();

    /** Whether he may change a policy in this way; refuses by a {@code CompanyRefusal}. */
    void checkPolicyChange(CompanyPolicy before, CompanyPolicy after);

    /** A new admin event in his name. */
    AdminEventBuilder adminEvent();

    /** Whether he may make this member owner, internal or external; refuses by an answer. */
    void requireMayPlace(OrganizationModel company, UserModel member);

    /** Whether he may take away this member's factors; refuses by an answer or a {@code CompanyRefusal}. */
    void requireMayReset(OrganizationModel company, UserModel member);

    /** The name by which owners know him in a mail. */
    String name();

    /** Who he is, for the log. */
    Actor actor();

    /** The client id of the app through which he calls. */
    String app();
}
