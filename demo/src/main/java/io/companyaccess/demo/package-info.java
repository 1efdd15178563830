/**
 * The demo: Keycloak with the demo realm, the app Invoices and a mail catcher, started together.
 *
 * <p>{@link io.companyaccess.demo.Demo} is the way in. {@code server} runs Keycloak, {@code invoices} is the relying
 * party, {@code mail} catches mails, {@code web} is what the pages stand on.
 */
@NullMarked
package io.companyaccess.demo;

import org.jspecify.annotations.NullMarked;
