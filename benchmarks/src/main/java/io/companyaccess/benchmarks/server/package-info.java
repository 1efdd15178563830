/** The servers that are compared, and the realms on them. */
@NullMarked
package io.companyaccess.benchmarks.server;

import org.jspecify.annotations.NullMarked;
