/**
 * Who reaches a company: its members, what they are, and how sure one can be that it is really them.
 *
 * <p>The root holds the rows as values; {@code keycloak} reads one person, {@code jpa} counts and lists many in one
 * query. The REST of companies calls it.
 */
@NullMarked
package io.companyaccess.keycloak.people;

import org.jspecify.annotations.NullMarked;
