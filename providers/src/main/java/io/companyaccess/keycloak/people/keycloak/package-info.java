/** How people are read from the server. */
@NullMarked
package io.companyaccess.keycloak.people.keycloak;

import org.jspecify.annotations.NullMarked;
