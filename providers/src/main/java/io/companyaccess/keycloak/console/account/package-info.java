/** The Account Console with our page in its menu. */
@NullMarked
package io.companyaccess.keycloak.console.account;

import org.jspecify.annotations.NullMarked;
