/** How fast entries of support agents end, and what the gate costs everybody else. */
@NullMarked
package io.companyaccess.benchmarks.support;

import org.jspecify.annotations.NullMarked;
