/** Bringing a realm to what the product needs, by one call. */
package io.companyaccess.acceptance.setup;
