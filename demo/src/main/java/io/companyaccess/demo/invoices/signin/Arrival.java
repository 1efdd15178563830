package io.companyaccess.demo.invoices.signin;

import java.util.Optional;

/**
 * A sign-in that succeeded.
 *
 * @param returnTo the page that the user wanted
 * @param action the required action that he was sent to do on the way
 */
public record Arrival(SignedIn user, LocalPath returnTo, Optional<String> action) {}
