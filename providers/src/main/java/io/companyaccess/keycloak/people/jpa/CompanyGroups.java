package io.companyaccess.keycloak.people.jpa;

import io.companyaccess.keycloak.company.Membership;

/**
 * The groups of a company as parts of a query, so that nobody has to ask for their ids first.
 *
 * <p>Parameters: {@code realm}, {@code company}.
 */
final class CompanyGroups {

    /** Its members, by the id of their group. */
    static final String MEMBERS = "(select c.groupId from OrganizationEntity c where c.id = :company)";

    static final String OWNERS = below(MEMBERS, Membership.OWNERS_GROUP);
    static final String EXTERNALS = below(MEMBERS, Membership.EXTERNALS_GROUP);

    private CompanyGroups() {}

    /** The id of a group of this name right below the group of members. */
    static String below(String members, String name) {
        return "(select g.id from GroupEntity g where g.realm = :realm and g.parentId = " + members + " and g.name = '"
                + name + "')";
    }
}
