/** How a company is stored: as a Keycloak organization, its policy in the organization's attributes. */
@NullMarked
package io.companyaccess.keycloak.company.keycloak;

import org.jspecify.annotations.NullMarked;
