/** One event listener for all features: Keycloak knows it as {@code company-access}. */
@NullMarked
package io.companyaccess.keycloak.events;

import org.jspecify.annotations.NullMarked;
