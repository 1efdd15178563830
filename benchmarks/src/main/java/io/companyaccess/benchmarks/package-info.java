/**
 * What the extension costs, measured against Keycloak as it ships and written to {@code docs/figures.md}.
 *
 * <pre>
 * Benchmarks           the order of the measurements
 *   server/            the servers that are compared: with our jars, and without
 *   client/            a person with a browser, and an app
 *   measure/           turns taken in rotation, ratios of neighbours, SQL statements, starts
 *   links/             document links: made by the thousand, opened among a million, step by step
 *   report/            figures, their goals, and the page
 * </pre>
 *
 * <p>Every figure is a ratio of two things done in turn in the same minute: a busy machine slows both. Nothing here fails
 * on a time.
 */
@NullMarked
package io.companyaccess.benchmarks;

import org.jspecify.annotations.NullMarked;
