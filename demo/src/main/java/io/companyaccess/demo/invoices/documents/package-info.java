/**
 * What members of a company do with its documents: send protected links to them, see what became of these, revoke them.
 *
 * <p>{@link io.companyaccess.demo.invoices.documents.DocumentPages} shows them and
 * {@link io.companyaccess.demo.invoices.documents.LinkActions} sends and revokes;
 * {@link io.companyaccess.demo.invoices.documents.DocumentLinks} calls our REST in the name of the app's back end, for no
 * user may make links; {@link io.companyaccess.demo.invoices.documents.LinkMail} mails them. What recipients do then is
 * in the package {@code recipient}.
 */
@NullMarked
package io.companyaccess.demo.invoices.documents;

import org.jspecify.annotations.NullMarked;
