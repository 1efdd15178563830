/** What browsers load for our page in the consoles. */
@NullMarked
package io.companyaccess.keycloak.console.rest;

import org.jspecify.annotations.NullMarked;
