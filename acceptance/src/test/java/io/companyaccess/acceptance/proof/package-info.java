/**
 * What takes long to show, and is run by hand: {@code mvn -Pproof verify}. What it showed stands in {@code docs/proof.md}.
 *
 * <p>{@link io.companyaccess.acceptance.proof.CallersTest}: every route for every caller, as {@code callers.txt} says.
 * {@link io.companyaccess.acceptance.proof.GeneratedInputTest}: thousands of requests that nobody should send.
 * {@link io.companyaccess.acceptance.proof.PrivacyTest}: what is left in logs, events and tables after a tour.
 * {@link io.companyaccess.acceptance.proof.FloodsTest}: too much at once, with
 * {@link io.companyaccess.acceptance.proof.WrongCodesOverTwoNodesTest} (and {@code GuessingOverTwoNodesTest} of the document
 * links) over two nodes; {@link io.companyaccess.acceptance.proof.FloodedPeopleTest}: what others notice of it;
 * {@link io.companyaccess.acceptance.proof.EstimatesTest} and
 * {@link io.companyaccess.acceptance.proof.PasswordsFloodTest}: very many passwords.
 * {@link io.companyaccess.acceptance.proof.BegunHereEndedThereTest}, {@code Killed…Test} and
 * {@link io.companyaccess.acceptance.proof.StoppedDatabaseTest}: two nodes in production mode.
 */
package io.companyaccess.acceptance.proof;
