/** The users table: what a page costs in companies of any size, and what it costs to know who signed in last. */
@NullMarked
package io.companyaccess.benchmarks.people;

import org.jspecify.annotations.NullMarked;
