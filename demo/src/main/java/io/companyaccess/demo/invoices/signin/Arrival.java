package io.companyaccess.demo.invoices.signin;

/**
 * A sign-in that succeeded.
 *
 * @param returnTo the page that the user wanted
 */
public record Arrival(SignedIn user, LocalPath returnTo) {}
