/**
 * The entrance of the vendor's support agents, and what they see inside a company.
 *
 * <p>An agent signs in as himself ({@link io.companyaccess.demo.invoices.support.EntrancePage}), names a company, and comes
 * back with tokens of an entry, which the app keeps apart from his own, one per company; every page asks the identity
 * server anew whether the company is still open.
 */
@NullMarked
package io.companyaccess.demo.invoices.support;

import org.jspecify.annotations.NullMarked;
