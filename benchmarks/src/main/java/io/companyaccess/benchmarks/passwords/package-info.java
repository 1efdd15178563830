/** What it costs to estimate passwords. */
@NullMarked
package io.companyaccess.benchmarks.passwords;

import org.jspecify.annotations.NullMarked;
