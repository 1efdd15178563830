/**
 * Links to one document: whoever opens one first gives the address at which it was received.
 *
 * <p>The vendor's back end makes a link ({@code rest} calls {@code jpa}) and gets its code, once. The recipient's browser comes
 * to the login step with that code; {@code guest} asks {@link io.companyaccess.keycloak.documentlink.OpeningRule} by way of
 * {@code jpa}, which counts, and ends the login in a session of its own. {@code token} puts the claim into its tokens for as
 * long as the link is open. {@link io.companyaccess.keycloak.documentlink.LinkCode} is the secret in the link,
 * {@link io.companyaccess.keycloak.documentlink.RecipientAddress} how addresses compare,
 * {@link io.companyaccess.keycloak.documentlink.WrongTries} how long a link sleeps after guesses. Where a link asks for more, or
 * sleeps, {@code mail} sends a {@link io.companyaccess.keycloak.documentlink.MailCode} after the answer, and
 * {@link io.companyaccess.keycloak.documentlink.AwaitedCode} says which digits are right.
 */
@NullMarked
package io.companyaccess.keycloak.documentlink;

import org.jspecify.annotations.NullMarked;
