/** What lies in the zip that people install, and what is said of it. */
package io.companyaccess.acceptance.shipped;
