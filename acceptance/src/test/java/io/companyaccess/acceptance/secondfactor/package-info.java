/** Every way in to a company that requires a second factor; the rows are those of {@code docs/security.md}. */
package io.companyaccess.acceptance.secondfactor;
