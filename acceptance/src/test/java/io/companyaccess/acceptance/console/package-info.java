/** Our page in both consoles, as owners, members and identity admins use it. */
package io.companyaccess.acceptance.console;
