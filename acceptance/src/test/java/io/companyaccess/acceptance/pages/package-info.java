/** The pages of a login as their users see them. */
package io.companyaccess.acceptance.pages;
