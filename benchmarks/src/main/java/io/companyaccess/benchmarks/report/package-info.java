/** Figures, their goals, and the page that they are written to. */
@NullMarked
package io.companyaccess.benchmarks.report;

import org.jspecify.annotations.NullMarked;
