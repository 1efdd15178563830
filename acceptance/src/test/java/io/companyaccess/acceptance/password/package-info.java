/** What is known of passwords after each way of setting one, and what the policy says of weak ones. */
package io.companyaccess.acceptance.password;
