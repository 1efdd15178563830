/** The ways in beside the plain sign-in: tokens that are running, mails, providers, devices, other protocols, admins. */
package io.companyaccess.acceptance.waysin;
