/**
 * Invoices, the relying party of the demo: it shows what an app sees of Company Access.
 *
 * <p>{@link io.companyaccess.demo.invoices.InvoicesApp} binds a port and wires the pages;
 * {@code signin} speaks OpenID Connect, {@code settings} calls our REST with the owner's token,
 * {@code documents} with the back end's; {@code recipient} is where people without an account come in.
 * The app keeps nothing but sessions and signatures, in memory, and asks nothing of the identity server that another app could not ask.
 */
@NullMarked
package io.companyaccess.demo.invoices;

import org.jspecify.annotations.NullMarked;
