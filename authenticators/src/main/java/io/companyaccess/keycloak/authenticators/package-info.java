/** The steps of login flows: thin glue between Keycloak's flows and the features in the providers. */
@NullMarked
package io.companyaccess.keycloak.authenticators;

import org.jspecify.annotations.NullMarked;
