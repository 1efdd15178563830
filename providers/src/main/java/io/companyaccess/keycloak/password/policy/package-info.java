/** The password policy {@code password-strength}, beside Keycloak's own ones. */
@NullMarked
package io.companyaccess.keycloak.password.policy;

import org.jspecify.annotations.NullMarked;
