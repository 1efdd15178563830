/**
 * How a company is stored: as a Keycloak organization, its policy in the organization's attributes; and what all features share
 * when they work in Keycloak's database.
 */
@NullMarked
package io.companyaccess.keycloak.company.keycloak;

import org.jspecify.annotations.NullMarked;
