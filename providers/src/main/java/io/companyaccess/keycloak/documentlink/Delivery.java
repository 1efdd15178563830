package io.companyaccess.keycloak.documentlink;

/** What becomes of the wish for a code by mail; the same for every address. */
public enum Delivery {
    /** It is mailed, if the address is a recipient's. */
    ON_ITS_WAY,
    /** The last one was less than a minute ago. */
    TOO_SOON,
    /** The address has had as many as it gets for now. */
    USED_UP
}
