/**
 * The second factor that a company demands of everybody who signs in to it.
 *
 * <p>A sign-in is described by {@link io.companyaccess.keycloak.secondfactor.SignIn}: which companies have a say, what is
 * enrolled, what was shown. {@link io.companyaccess.keycloak.secondfactor.SecondFactorRule} answers with a
 * {@link io.companyaccess.keycloak.secondfactor.Demand}. The flow step, the guard (a required action) and the token gate
 * ask the same rule; the sub-package {@code keycloak} reads sign-ins from the server and turns demands into pages.
 */
@NullMarked
package io.companyaccess.keycloak.secondfactor;

import org.jspecify.annotations.NullMarked;
