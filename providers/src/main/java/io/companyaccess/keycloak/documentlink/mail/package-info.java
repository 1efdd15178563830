/**
 * Mails about document links: the code to a recipient, the alert to a company.
 *
 * <p>All of them are sent after the answer, by other threads; whether somebody gets one can be told neither from the answer
 * nor from its time.
 */
@NullMarked
package io.companyaccess.keycloak.documentlink.mail;

import org.jspecify.annotations.NullMarked;
