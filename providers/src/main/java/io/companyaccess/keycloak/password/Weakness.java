package io.companyaccess.keycloak.password;

/** What makes a password easy to guess: the part of it that saves a guesser the most. */
public enum Weakness {
    /** Names of the person or the company, the address, this year. */
    KNOWN_WORD,
    /** A word, a name or a password that many people use, also turned round or in other spelling. */
    COMMON_WORD,
    /** Keys in a row, letters or digits in order, the same over and over. */
    PATTERN,
    /** A date or a year. */
    DATE,
    /** Nothing in particular: it is short. */
    SHORT
}
