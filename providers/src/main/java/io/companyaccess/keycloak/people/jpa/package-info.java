/** How people are read from the server. */
@NullMarked
package io.companyaccess.keycloak.people.jpa;

import org.jspecify.annotations.NullMarked;
