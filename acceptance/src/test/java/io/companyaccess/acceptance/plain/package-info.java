/**
 * Pages without a browser: what a page object asks of Playwright, answered from the HTML that the server sent. Runs no script
 * and draws nothing; what it does not know it refuses to do.
 */
@NullMarked
package io.companyaccess.acceptance.plain;

import org.jspecify.annotations.NullMarked;
