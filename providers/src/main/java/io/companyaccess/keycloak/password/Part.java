package io.companyaccess.keycloak.password;

/**
 * A piece of a password that a guesser need not guess letter by letter.
 *
 * @param start index of its first character
 * @param end   index after its last one
 * @param bits  the logarithm, base two, of the guesses it takes
 */
record Part(int start, int end, double bits, Weakness weakness) {}
