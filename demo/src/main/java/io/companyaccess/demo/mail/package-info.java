/**
 * The mail catcher of the demo: takes every mail that Keycloak sends and shows it on a page, so that none goes astray.
 *
 * <p>{@link io.companyaccess.demo.mail.MailCatcher} runs GreenMail and the page; {@link io.companyaccess.demo.mail.Mail}
 * is what the page shows. Mails live in memory and end with the demo.
 */
@NullMarked
package io.companyaccess.demo.mail;

import org.jspecify.annotations.NullMarked;
