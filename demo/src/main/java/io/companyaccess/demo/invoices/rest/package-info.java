/** The REST of Company Access, as far as it is the same for all callers: the way there, and what a refusal looks like. */
@NullMarked
package io.companyaccess.demo.invoices.rest;

import org.jspecify.annotations.NullMarked;
