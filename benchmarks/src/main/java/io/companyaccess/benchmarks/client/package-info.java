/** A person with a browser who signs in to an app, by plain HTTP. */
@NullMarked
package io.companyaccess.benchmarks.client;

import org.jspecify.annotations.NullMarked;
