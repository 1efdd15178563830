package io.companyaccess.keycloak.company;

/**
 * A customer of the vendor: an enabled organization of the realm.
 *
 * @param id the organization's id, which never changes
 * @param alias its short name in scopes and addresses
 * @param name its name as people write it
 */
public record Company(String id, String alias, String name, CompanyPolicy policy) {}
