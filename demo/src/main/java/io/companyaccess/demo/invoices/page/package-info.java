/** What the pages of Invoices have in common: the frame, the forms, and who is looking. */
@NullMarked
package io.companyaccess.demo.invoices.page;

import org.jspecify.annotations.NullMarked;
