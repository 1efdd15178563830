/**
 * The second factor on the server: what a sign-in has shown, and the pages that ask for more.
 *
 * <p>{@code Evidence} keeps what a session has shown; {@code SecondFactorQuestion} reads a sign-in and asks the rule;
 * {@code CompanyOtpGuard} asks at the end of every interactive sign-in; {@code FactorPrompt} and {@code Enrolment} are
 * its pages, and the steps of flows borrow them.
 */
@NullMarked
package io.companyaccess.keycloak.secondfactor.keycloak;

import org.jspecify.annotations.NullMarked;
