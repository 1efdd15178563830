/** Where the classes of passwords are kept. */
@NullMarked
package io.companyaccess.keycloak.password.jpa;

import org.jspecify.annotations.NullMarked;
