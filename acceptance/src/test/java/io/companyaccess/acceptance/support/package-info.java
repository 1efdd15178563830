/**
 * What every acceptance test stands on.
 *
 * <pre>
 * Acceptance        put on a test class: one server, mail catcher and browser for the whole run
 *   Stage           holds these three, started when first asked for
 * TestRealm         a fresh copy of the shipped realm; makes companies, people and apps
 *   TestCompany, TestUser, Totp
 * OidcApp           an app that speaks OIDC: code flow with PKCE, and every other grant by hand
 * MailCatcher, VirtualAuthenticator, AxeCheck
 * </pre>
 */
package io.companyaccess.acceptance.support;
