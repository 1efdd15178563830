package io.companyaccess.keycloak.company;

/**
 * What a member is in one company; in another one the same person can be something else.
 *
 * @param owner whether he decides who reaches the company's data; owners are internal or external besides
 */
public record Membership(Kind kind, boolean owner) {

    /** Organization group whose members are the owners. */
    public static final String OWNERS_GROUP = "owners";

    /** Organization group whose members are the externals; everybody else is internal. */
    public static final String EXTERNALS_GROUP = "externals";
}
