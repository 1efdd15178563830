/** Document links from outside: recipients, their browsers, and those who should not get in. */
package io.companyaccess.acceptance.documentlink;
