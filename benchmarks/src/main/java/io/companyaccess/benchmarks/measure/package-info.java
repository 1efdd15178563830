/** Ways to measure: turns in rotation, statements between two marks of a log, starts. */
@NullMarked
package io.companyaccess.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
