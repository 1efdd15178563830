/** What document links cost: making a thousand, opening one among a million, and the SQL statements of each step. */
@NullMarked
package io.companyaccess.benchmarks.links;

import org.jspecify.annotations.NullMarked;
