/** What people see of a requirement that begins on a later day. */
package io.companyaccess.acceptance.reminder;
