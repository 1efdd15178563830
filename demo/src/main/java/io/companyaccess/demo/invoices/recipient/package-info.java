/**
 * What the recipient of a document link meets: the way in, the one document, and the way out.
 *
 * <p>{@link io.companyaccess.demo.invoices.recipient.DocumentPass} is what an app must check of the token.
 * {@link io.companyaccess.demo.invoices.recipient.LinkDoor} lets in and out; a
 * {@link io.companyaccess.demo.invoices.recipient.DocumentSession} is good for its document and for no other page, and has
 * a cookie of its own, so that whoever is signed in to the app in the same browser stays so.
 */
@NullMarked
package io.companyaccess.demo.invoices.recipient;

import org.jspecify.annotations.NullMarked;
