/**
 * Who reaches a company: its members, what they are, and how sure one can be that it is really them.
 *
 * <p>The root holds the rows as values; {@code jpa} lists and counts in a number of statements that does not depend on how
 * many there are, and keeps when people signed in last; {@code keycloak} hears of sign-ins and knows what admins may see.
 * The REST of companies calls it.
 */
@NullMarked
package io.companyaccess.keycloak.people;

import org.jspecify.annotations.NullMarked;
