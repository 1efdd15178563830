/**
 * Links to one document: whoever opens one first gives the address at which it was received.
 *
 * <p>Not open for use yet: this package holds the rules, the tables and the login step are still to come.
 * {@link io.companyaccess.keycloak.documentlink.LinkCode} is the secret in the link,
 * {@link io.companyaccess.keycloak.documentlink.RecipientAddress} how addresses compare,
 * {@link io.companyaccess.keycloak.documentlink.WrongTries} how long a link sleeps after guesses.
 */
@NullMarked
package io.companyaccess.keycloak.documentlink;

import org.jspecify.annotations.NullMarked;
