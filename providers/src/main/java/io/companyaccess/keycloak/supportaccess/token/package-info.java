/** The claim {@code support_access}, the gate for entries, and their ends. */
@NullMarked
package io.companyaccess.keycloak.supportaccess.token;

import org.jspecify.annotations.NullMarked;
